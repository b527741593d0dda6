#include "pdf/impose.h"

#include <array>
#include <cmath>
#include <exception>
#include <optional>
#include <qpdf/Pl_String.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <utility>
#include <vector>

#include "pdf/document_file.h"
#include "pdf/imposition_plan.h"
#include "pdf/inks.h"
#include "pdf/move_links.h"
#include "pdf/move_structure.h"
#include "pdf/page_clips.h"
#include "pdf/sheet_geometry.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;

constexpr const char* kOperation = "面付け";
constexpr Pt kSameLength{0.05};  // shorter differences of two pages come from rounding
constexpr std::array<const char*, 2> kNames{"/Left", "/Right"};  // of the forms on a sheet

struct Page {
  Object object;
  Area area;  // as it is cut
};

Area area_of(Object box) {
  const Object::Rectangle area = box.getArrayAsRectangle();
  return {Pt{area.llx}, Pt{area.lly}, Pt{area.urx}, Pt{area.ury}};
}

Object box_of(const Area& area) {
  return Object::newArray(Object::Rectangle(area.left.count(), area.bottom.count(),
                                            area.right.count(), area.top.count()));
}

std::string numeral(Pt length) {
  constexpr int kPlaces = 3;
  return Object::newReal(length.count(), kPlaces).unparse();
}

std::vector<Page> pages_of(QPDF& document) {
  document.pushInheritedAttributesToPage();
  std::vector<Page> pages;
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(document).getAllPages()) {
    pages.push_back({page.getObjectHandle(), area_of(page.getMediaBox())});
  }
  return pages;
}

bool is_near(Pt a, Pt b) { return std::abs((a - b).count()) < kSameLength.count(); }

bool same_size(const Page& a, const Page& b) {
  return is_near(a.area.width(), b.area.width()) && is_near(a.area.height(), b.area.height());
}

std::string content_of(const Page& page) {
  std::string content;
  Pl_String pipe("content", nullptr, content);
  QPDFPageObjectHelper(page.object).pipeContents(&pipe);
  return content;
}

/// The content of a page as a form XObject (PDF 1.7, 8.10.2), which takes over the page's place in
/// the structure.
Object form_of(QPDF& document, Page page, const Area& visible, Pt bleed) {
  PageClips clips(page.area.width(), page.area.height(), bleed);
  Object form = document.newStream(with_open_clips(content_of(page), clips));
  Object entries = form.getDict();
  entries.replaceKey("/Type", Object::newName("/XObject"));
  entries.replaceKey("/Subtype", Object::newName("/Form"));
  entries.replaceKey("/BBox", box_of(visible));
  entries.replaceKey("/Resources", page.object.getKey("/Resources"));
  entries.replaceKey("/StructParents", page.object.getKey("/StructParents"));
  return form;
}

/// The sheets of a saddle-stitched booklet in the making.
class Sheets {
 public:
  Sheets(QPDF& document, std::vector<Page> pages, Pt bleed)
      : document_(document), pages_(std::move(pages)), bleed_(bleed) {}

  void add(const SheetSide& side) {
    const Area& page = pages_.front().area;
    Object sheet = document_.makeIndirectObject(Object::newDictionary(
        {{"/Type", Object::newName("/Page")},
         {"/MediaBox", box_of({Pt{0}, Pt{0}, page.width() * 2, page.height()})},
         {"/Tabs", Object::newName("/S")}}));
    Object forms = Object::newDictionary();
    std::string content;
    if (side.left) content += place(*side.left, Half::kLeft, side.shift, sheet, forms);
    if (side.right) content += place(*side.right, Half::kRight, side.shift, sheet, forms);
    sheet.replaceKey("/Resources", Object::newDictionary({{"/XObject", forms}}));
    sheet.replaceKey("/Contents", document_.newStream(content));
    sheets_.push_back(sheet);
  }

  /// Once all pages stand on sheets: they replace the pages.
  void finish() {
    for (const Page& page : pages_) move_annotations(page.object);
    move_destinations(document_, moved_);
    move_structure(document_, moved_);
    Object tree = document_.getRoot().getKey("/Pages");
    Object labels = Object::newArray();
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      sheets_[i].replaceKey("/Parent", tree);
      labels.appendItem(Object::newInteger(static_cast<long long>(i)));
      labels.appendItem(Object::newDictionary({{"/P", Object::newUnicodeString(side_label(i))}}));
    }
    tree.replaceKey("/Kids", Object::newArray(sheets_));
    tree.replaceKey("/Count", Object::newInteger(static_cast<long long>(sheets_.size())));
    document_.getRoot().replaceKey("/PageLabels", Object::newDictionary({{"/Nums", labels}}));
    document_.updateAllPagesCache();
  }

 private:
  /// The instructions that paint the page on its half of the sheet.
  std::string place(std::size_t index, Half half, Pt shift, Object sheet, Object forms) {
    Page page = pages_[index];
    const Placement at = placement(page.area, bleed_, half, shift);
    Object form = form_of(document_, page, at.visible, bleed_);
    const std::string name = kNames.at(half == Half::kLeft ? 0 : 1);
    forms.replaceKey(name, form);
    // The colour space in which transparent parts are blended: the same for all pages.
    if (page.object.hasKey("/Group")) sheet.replaceKey("/Group", page.object.getKey("/Group"));
    moved_.emplace(page.object.getObjGen(), MovedPage{sheet, form, at.right, at.up});
    return "q 1 0 0 1 " + numeral(at.right) + " " + numeral(at.up) + " cm " + name + " Do Q\n";
  }

  void move_annotations(Object page) {
    const MovedPage& moved = *find(moved_, page);
    Object sheet = moved.sheet;
    for (Object& annotation : page.getKey("/Annots").getArrayAsVector()) {
      move_annotation(annotation, moved, moved_);
      if (!sheet.hasKey("/Annots")) sheet.replaceKey("/Annots", Object::newArray());
      sheet.getKey("/Annots").appendItem(annotation);
    }
  }

  QPDF& document_;
  std::vector<Page> pages_;
  Pt bleed_;
  std::vector<Object> sheets_;
  MovedPages moved_;
};

/// What keeps the pages from being put together, if anything does.
std::optional<std::string> put_on_sheets(QPDF& document, const model::Binding& binding, Pt bleed) {
  const std::vector<Page> pages = pages_of(document);
  if (pages.empty()) return "ページがありません。";
  for (std::size_t i = 1; i < pages.size(); ++i) {
    if (same_size(pages.front(), pages[i])) continue;
    return "1枚目と" + std::to_string(i + 1) +
           "枚目の大きさが違います。中綴じの冊子は、すべてのページを同じ大きさにしてください。";
  }
  Sheets sheets(document, pages, bleed);
  for (const SheetSide& side : saddle_sides(pages.size(), binding)) sheets.add(side);
  sheets.finish();
  return std::nullopt;
}

}  // namespace

Result<std::string> impose(std::string_view web, const std::string& name,
                           const model::Binding& binding, Pt bleed) {
  try {
    QPDF document;
    open_document(document, name, web);
    if (const auto fault = put_on_sheets(document, binding, bleed)) {
      return Failure{kOperation, name, *fault};
    }
    return written(document);
  } catch (const std::exception& exception) {  // what libqpdf throws
    return Failure{kOperation, name, std::string("PDFの形が読めません: ") + exception.what()};
  }
}

std::string side_label(std::size_t side) {
  return std::to_string(side / 2 + 1) + (side % 2 == 0 ? "表" : "裏");
}

}  // namespace nenpo::pdf
