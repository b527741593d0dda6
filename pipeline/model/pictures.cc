#include "model/pictures.h"

#include "base/overloaded.h"

namespace nenpo::model {

void visit_inlines(Graphic& graphic, const VisitInlines& visit) {
  std::visit([&visit](auto& one) { visit(one.caption, one.from); }, graphic);
}

std::string dump(const Graphic& graphic) {
  return std::visit(Overloaded{[](const Picture& picture) {
                                 return "picture " +
                                        (picture.picture ? picture.picture->file : "missing") +
                                        " | " + picture.name + " | " + picture.owner + " | " +
                                        marked_text(picture.caption) + " | alternative " +
                                        picture.alternative_text + "\n";
                               },
                               [](const QrCode& code) {
                                 return "qr " + code.url + " | " + marked_text(code.caption) + "\n";
                               }},
                    graphic);
}

}  // namespace nenpo::model
