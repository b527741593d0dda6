#include "pdf/structure_attributes.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

/// What stands in one of these stands on a line (PDF 1.7, 14.8.5.4.2).
constexpr std::array<std::string_view, 12> kOfLines{
    "P", "H1", "H2", "H3", "H4", "H5", "H6", "Span", "Lbl", "Reference", "Link", "Caption"};

Object owned_by(const char* owner) {
  Object attributes = Object::newDictionary();
  attributes.replaceKey("/O", Object::newName(owner));
  return attributes;
}

/// One dictionary stands alone, several in an array (PDF 1.7, 14.7.5).
void add_attributes(Object element, Object attributes) {
  Object present = element.getKey("/A");
  if (present.isNull()) {
    element.replaceKey("/A", attributes);
  } else if (present.isArray()) {
    present.appendItem(attributes);
  } else {
    element.replaceKey("/A", Object::newArray({present, attributes}));
  }
}

void write_of_cell(Object element, const model::StructureElement& planned) {
  Object attributes = owned_by("/Table");
  if (planned.scope != model::Scope::kNone) {
    const bool of_column = planned.scope == model::Scope::kColumn;
    attributes.replaceKey("/Scope", Object::newName(of_column ? "/Column" : "/Row"));
  }
  if (planned.column_span > 1) {
    attributes.replaceKey("/ColSpan", Object::newInteger(planned.column_span));
  }
  if (planned.row_span > 1) attributes.replaceKey("/RowSpan", Object::newInteger(planned.row_span));
  if (attributes.getKeys().size() > 1) add_attributes(element, attributes);
}

/// The page that what stands in the element begins on.
Object page_of(Object element) {
  if (element.hasKey("/Pg")) return element.getKey("/Pg");
  Object kids = element.getKey("/K");
  if (kids.isDictionary()) return page_of(kids);
  for (int i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i) {
    Object kid = kids.getArrayItem(i);
    Object page = kid.isDictionary() ? page_of(kid) : Object::newNull();
    if (!page.isNull()) return page;
  }
  return Object::newNull();
}

/// In the page's coordinates, which begin at its foot; what bleeds is cut at its edges.
void write_area(Object element, const model::Box& area, const std::string& parent) {
  Object page = page_of(element);
  if (page.isNull()) return;
  element.replaceKey("/Pg", page);
  const Object::Rectangle media = page.getKey("/MediaBox").getArrayAsRectangle();
  const auto across = [&](Pt x) { return std::clamp(x.count(), media.llx, media.urx); };
  const auto up = [&](Pt y) { return std::clamp(media.ury - y.count(), media.lly, media.ury); };
  Object box = Object::newArray();
  for (const double edge :
       {across(area.x), up(area.y + area.height), across(area.x + area.width), up(area.y)}) {
    box.appendItem(Object::newReal(edge, 2));
  }
  Object attributes = owned_by("/Layout");
  attributes.replaceKey("/BBox", box);
  const bool of_line = std::find(kOfLines.begin(), kOfLines.end(), parent) != kOfLines.end();
  if (!of_line) attributes.replaceKey("/Placement", Object::newName("/Block"));
  add_attributes(element, attributes);
}

}  // namespace

void write_attributes(Object element, const model::StructureElement& planned,
                      const std::string& parent) {
  const auto write_text = [&](const char* key, const std::string& text) {
    if (!text.empty()) element.replaceKey(key, Object::newUnicodeString(text));
  };
  write_text("/Alt", planned.alternative_text);
  write_text("/Lang", planned.language);
  write_text("/E", planned.expansion);
  if (planned.type == "L") {
    Object numbering = owned_by("/List");
    numbering.replaceKey("/ListNumbering", Object::newName("/None"));
    add_attributes(element, numbering);
  }
  write_of_cell(element, planned);
  if (planned.area) write_area(element, *planned.area, parent);
}

void write_headers(Object cell, const std::vector<std::string>& identifiers) {
  Object headers = Object::newArray();
  for (const std::string& identifier : identifiers) {
    headers.appendItem(Object::newString(identifier));
  }
  Object attributes = cell.getKey("/A");
  if (attributes.isDictionary() && attributes.getKey("/O").getName() == "/Table") {
    attributes.replaceKey("/Headers", headers);
    return;
  }
  attributes = owned_by("/Table");
  attributes.replaceKey("/Headers", headers);
  add_attributes(cell, attributes);
}

}  // namespace nenpo::pdf
