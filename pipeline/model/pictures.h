#pragma once

#include <memory>
#include <string>
#include <variant>

#include "model/inlines.h"
#include "model/picture_file.h"

namespace nenpo::model {

enum class PictureFit {
  kWhole,  // flyers, screens, drawings
  kFill    // photographs: cropped around their focus to the frame
};

/// A picture with its caption. Where the file is missing, a dashed frame names it and who owes it.
struct Picture {
  std::shared_ptr<const PictureFile> picture;  // null: missing
  std::string name;   // the file that is named, or what is shown: "写真", "図"
  std::string owner;  // who owes a missing one: "消防局", "様式2"
  Inlines caption;
  std::string alternative_text;
  PictureFit fit = PictureFit::kFill;
  double focus_x = 0.5, focus_y = 0.5;  // shares of the picture
  std::string kind;                     // Style::pictures: how large it stands; empty: "photo"
  SourceLine from{};
  std::string id{};  // ASCII, of a picture that references lead to
};

/// A URL as a QR code (ISO/IEC 18004) with the same URL printed below it.
struct QrCode {
  std::string url;
  Inlines caption;
  SourceLine from{};
};

struct Graphic : std::variant<Picture, QrCode> {
  using variant::variant;
};

void visit_inlines(Graphic& graphic, const VisitInlines& visit);
std::string dump(const Graphic& graphic);

}  // namespace nenpo::model
