#include "typeset/pictures/pictures.h"

#include "base/overloaded.h"
#include "typeset/pictures/picture_setter.h"

namespace nenpo::typeset {
namespace {

Pieces set_of_kind(const model::Picture& picture, Setting& setting) {
  const std::string kind = picture.kind.empty() ? "photo" : picture.kind;
  const auto& kinds = setting.style.pictures.kinds;
  const auto style = kinds.find(kind);
  if (style != kinds.end()) return {set_picture(picture, style->second, setting)};
  fail_without(setting, "picture." + kind);
  return {};
}

}  // namespace

Pieces set_graphic(const model::Graphic& graphic, Setting& setting) {
  return std::visit(
      Overloaded{[&](const model::Picture& picture) { return set_of_kind(picture, setting); },
                 [&](const model::QrCode& code) {
                   const auto* style = part_of(setting, setting.style.pictures.qr, "qr");
                   return style == nullptr ? Pieces{} : Pieces{set_qr_code(code, *style, setting)};
                 }},
      graphic);
}

}  // namespace nenpo::typeset
