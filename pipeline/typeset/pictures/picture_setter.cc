#include "typeset/pictures/picture_setter.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/file_names.h"
#include "typeset/pictures/picture_place.h"

namespace nenpo::typeset {
namespace {

constexpr double kPrintResolution = 300;  // pixels an inch
/// A frame whose picture, and with it whose height, is not known.
constexpr double kUnknownShape = 3.0 / 4;

class PictureSetting {
 public:
  PictureSetting(const model::Picture& picture, const model::PictureStyle& style, Setting& setting)
      : picture_(picture), style_(style), setting_(setting) {
    width_ = style.width > Pt{} ? std::min(style.width, setting.line_length) : setting.line_length;
  }

  Piece set() {
    const std::size_t found = setting_.findings.size();
    piece_.snap = Snap::kFree;
    piece_.before = style_.before;
    piece_.after = style_.after;
    piece_.from = picture_.from;
    if (!picture_.id.empty()) piece_.items.emplace_back(model::Anchor{picture_.id, {}});
    open_tag(piece_, model::Role::kSection);
    piece_.height = picture_.picture ? draw_picture() : draw_missing();
    set_caption();
    close_tag(piece_);
    move_findings(setting_, found, piece_);
    return std::move(piece_);
  }

 private:
  Pt draw_picture() {
    const PicturePlace place = picture_place(picture_, width_, style_.height);
    as_artifact(piece_, [&] {
      if (style_.ground) fill(piece_, place.frame, *style_.ground);
    });
    model::TagBegin figure;
    figure.role = model::Role::kFigure;
    figure.alternative_text = picture_.alternative_text;
    open_tag(piece_, figure);
    piece_.items.emplace_back(place.image);
    close_tag(piece_);
    as_artifact(piece_, [&] {
      const model::Box& framed = style_.ground ? place.frame : place.image.window;
      if (style_.frame) draw_frame(piece_, framed, *style_.frame);
    });
    report_resolution(place.image);
    return place.frame.height;
  }

  void report_resolution(const model::Image& image) {
    if (picture_.picture->format == model::PictureFormat::kSvg) return;
    const double resolution = pixels_per_inch(image);
    if (resolution >= kPrintResolution) return;
    const double factor = kPrintResolution / resolution;
    const auto needed = [factor](int pixels) {
      return std::to_string(static_cast<int>(std::ceil(pixels * factor)));
    };
    piece_.findings.push_back(
        {.code = "picture-resolution",
         .severity = Severity::kInfo,
         .place = {picture_.picture->file, "", ""},
         .message = "この大きさで印刷するには画像が粗く、" +
                    std::to_string(static_cast<int>(resolution)) + "ppiになります（" +
                    std::to_string(picture_.picture->width) + "×" +
                    std::to_string(picture_.picture->height) + "ピクセル）。",
         .remedy = "300ppi以上になる元の画像があれば差し替えてください（例：" +
                   needed(picture_.picture->width) + "×" + needed(picture_.picture->height) +
                   "ピクセル以上）。",
         .related = {}});
  }

  /// The frame says what is missing and who owes it.
  Pt draw_missing() {
    const Pt height = style_.height > Pt{} ? style_.height : width_ * kUnknownShape;
    const auto* missing = part_of(setting_, setting_.style.missing, "missing");
    if (missing == nullptr) return height;
    const model::Box frame{Pt{}, Pt{}, width_, height};
    as_artifact(piece_, [&] {
      if (missing->fill) fill(piece_, frame, *missing->fill);
      draw_frame(piece_, frame, missing->frame, Stroke::kDashed);
    });
    const Pt lines = missing->text.leading * (picture_.owner.empty() ? 1.0 : 2.0);
    set_below(piece_, words_of_missing(), missing->text,
              {missing->pad_x, std::max(Pt{}, height - lines - missing->pad_y),
               width_ - missing->pad_x * 2, lines},
              model::Role::kParagraph, picture_.from, setting_);
    return height;
  }

  model::Inlines words_of_missing() const {
    model::Inlines words;
    words.emplace_back(model::Text{std::string(base_name(picture_.name)) + "　", false, {}});
    words.emplace_back(model::Text{"未提出", true, {}});
    if (picture_.owner.empty()) return words;
    words.emplace_back(model::LineBreak{});
    words.emplace_back(model::Text{"提出元：" + picture_.owner, false, {}});
    return words;
  }

  void set_caption() {
    if (picture_.caption.empty()) return;
    const Pt top = piece_.height + style_.caption_gap;
    piece_.height =
        top + set_below(piece_, picture_.caption, style_.caption, {Pt{}, top, width_, {}},
                        model::Role::kCaption, picture_.from, setting_);
  }

  const model::Picture& picture_;
  const model::PictureStyle& style_;
  Setting& setting_;
  Pt width_;
  Piece piece_;
};

}  // namespace

Pt set_below(Piece& piece, const model::Inlines& text, const model::TextStyle& style,
             const model::Box& room, model::Role role, const model::SourceLine& from,
             Setting& setting) {
  auto lines = setting.setter.set(text, style, ragged(room.width, Breaks::kByPhrase), from);
  const Pt height = style.leading * static_cast<double>(lines.size());
  Pt y = room.y + setting.setter.baseline(style);
  open_tag(piece, role);
  for (TextLine& line : lines) {
    place_recorded(piece, std::move(line), room.x, y);
    y += style.leading;
  }
  close_tag(piece);
  return height;
}

Piece set_picture(const model::Picture& picture, const model::PictureStyle& style,
                  Setting& setting) {
  return PictureSetting(picture, style, setting).set();
}

}  // namespace nenpo::typeset
