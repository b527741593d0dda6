#pragma once

#include <qpdf/QPDFObjGen.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>

#include "model/press.h"

class QPDF;

namespace nenpo::pdf {

/// Turns the colour spaces of a document's objects into those of the press: what is drawn in forms
/// and patterns into inks; pictures and gradients, which stay RGB, into RGB by the profile that the
/// document has given its RGB so far; what is blended, is blended in inks (PDF 1.7, 11.3.4).
class PressColours {
 public:
  /// While the document still has the output intent of its RGB.
  PressColours(QPDF& document, const model::Inks& inks);

  /// All but the content of pages.
  void convert_objects();
  /// The transparency group of a page or form.
  void convert_group(QPDFObjectHandle of) const;
  /// Says in a content's resources what its RGB means (PDF 1.7, 8.6.5.6).
  void define_rgb(QPDFObjectHandle resources) const;

 private:
  void convert_space(QPDFObjectHandle of) const;
  void convert_content(QPDFObjectHandle stream) const;
  void convert(QPDFObjectHandle object) const;

  QPDF& document_;
  const model::Inks& inks_;
  QPDFObjectHandle rgb_;               // [/ICCBased profile]
  std::set<QPDFObjGen> brightness_{};  // groups whose colours are no colours but a mask
};

}  // namespace nenpo::pdf
