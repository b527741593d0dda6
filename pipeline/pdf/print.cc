#include "pdf/print.h"

#include <cstddef>
#include <exception>
#include <qpdf/Pl_String.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <vector>

#include "pdf/colour_profile.h"
#include "pdf/document_file.h"
#include "pdf/inks.h"
#include "pdf/instructions.h"
#include "pdf/mend_resources.h"
#include "pdf/press_colours.h"

namespace nenpo::pdf {
namespace {

using Object = QPDFObjectHandle;
using Rectangle = QPDFObjectHandle::Rectangle;

const char* const kMarks = "/TrimMarks";

Rectangle grown(const Rectangle& box, Pt by) {
  const double more = by.count();
  return {box.llx - more, box.lly - more, box.urx + more, box.ury + more};
}

std::string content_of(QPDFPageObjectHelper page) {
  std::string content;
  Pl_String pipe("content", nullptr, content);
  page.pipeContents(&pipe);
  return content;
}

/// x y w h re
std::string path_of(const Rectangle& box) {
  std::string path;
  for (const double number : {box.llx, box.lly, box.urx - box.llx, box.ury - box.lly}) {
    path += to_numeral(number) + " ";
  }
  return path + "re ";
}

/// The inheritable resources of the page, as its own.
Object resources_of(QPDFPageObjectHelper& page) {
  Object resources = page.getAttribute("/Resources", true);
  return resources.isDictionary() ? resources : Object::newDictionary();
}

class PrintCopy {
 public:
  PrintCopy(QPDF& document, QPDF& marks, const model::PressStyle& style)
      : document_(document),
        marks_(marks),
        style_(style),
        mark_inks_(inks_of_marks(style)),
        colours_(document, style.inks) {}

  void make(std::vector<QPDFPageObjectHelper> pages, std::vector<QPDFPageObjectHelper> sheets) {
    mend_fonts(marks_);
    colours_.convert_objects();
    for (std::size_t i = 0; i < pages.size(); ++i) {
      const Rectangle trim = pages[i].getMediaBox().getArrayAsRectangle();
      set_boxes(pages[i].getObjectHandle(), trim);
      draw(pages[i], form_of(sheets[i], trim), trim);
    }
  }

 private:
  void set_boxes(Object page, const Rectangle& trim) const {
    const auto set = [&](const char* key, const Rectangle& box) {
      page.replaceKey(key, Object::newArray(box));
    };
    set("/MediaBox", grown(trim, style_.margin));
    set("/BleedBox", grown(trim, style_.bleed));
    set("/TrimBox", trim);
    page.removeKey("/CropBox");
    page.removeKey("/ArtBox");
  }

  void draw(QPDFPageObjectHelper& page, const Object& marks, const Rectangle& trim) {
    PageClips clips(Pt{trim.urx - trim.llx}, Pt{trim.ury - trim.lly}, style_.bleed);
    const PressContent content = in_inks(content_of(page), style_.inks, Marking::kKept, &clips);
    Object resources = resources_of(page);
    if (content.has_rgb) colours_.define_rgb(resources);
    Object forms = resources.getKey("/XObject");
    if (!forms.isDictionary()) forms = Object::newDictionary();
    forms.replaceKey(kMarks, marks);
    resources.replaceKey("/XObject", forms);
    Object object = page.getObjectHandle();
    object.replaceKey("/Resources", resources);
    colours_.convert_group(object);
    const std::string bleed = path_of(grown(trim, style_.bleed));
    const std::string sheet = path_of(grown(trim, style_.margin));
    object.replaceKey("/Contents", document_.newStream("q " + bleed + "W n\n" + content.bytes +
                                                       "\nQ\n/Artifact BMC\nq " + sheet + bleed +
                                                       "W* n " + kMarks + " Do Q\nEMC\n"));
  }

  /// The marks of one sheet, whose middle is the page's.
  Object form_of(QPDFPageObjectHelper& sheet, const Rectangle& trim) {
    const PressContent content = in_inks(content_of(sheet), mark_inks_, Marking::kDropped);
    Object form = document_.newStream(content.bytes);
    Object dictionary = form.getDict();
    const Rectangle at = grown(trim, style_.margin);
    Object resources = marks_.makeIndirectObject(resources_of(sheet));
    dictionary.replaceKey("/Type", Object::newName("/XObject"));
    dictionary.replaceKey("/Subtype", Object::newName("/Form"));
    dictionary.replaceKey("/BBox", Object::newArray(sheet.getMediaBox().getArrayAsRectangle()));
    dictionary.replaceKey("/Matrix", Object::newArray(Object::Matrix(1, 0, 0, 1, at.llx, at.lly)));
    dictionary.replaceKey("/Resources", document_.copyForeignObject(resources));
    return form;
  }

  QPDF& document_;
  QPDF& marks_;
  const model::PressStyle& style_;
  model::Inks mark_inks_;
  PressColours colours_;
};

/// What the inks look like, for everyone; and which printing condition they are meant for, for the
/// printing house. The second names no profile: the condition is registered.
void state_condition(QPDF& document, const model::PrintingCondition& condition,
                     const std::string& profile) {
  const auto intent = [&](const char* kind, const std::string& identifier) {
    Object entry = Object::newDictionary();
    entry.replaceKey("/Type", Object::newName("/OutputIntent"));
    entry.replaceKey("/S", Object::newName(kind));
    entry.replaceKey("/OutputConditionIdentifier", Object::newString(identifier));
    entry.replaceKey("/Info", Object::newUnicodeString(condition.name));
    return entry;
  };
  Object archive = intent("/GTS_PDFA1", "Custom");
  archive.replaceKey("/DestOutputProfile", profile_stream(document, profile, kCmykSpace));
  Object press = intent("/GTS_PDFX", condition.identifier);
  press.replaceKey("/OutputCondition", Object::newUnicodeString(condition.name));
  press.replaceKey("/RegistryName", Object::newString(condition.registry));
  document.getRoot().replaceKey("/OutputIntents", Object::newArray({archive, press}));
}

}  // namespace

Result<std::string> print_copy(std::string_view web, const std::string& name,
                               std::string_view marks, const model::PressStyle& style) {
  const auto failure = [&](const std::string& reason) {
    return Failure{"印刷用PDFの作成", name, reason};
  };
  const auto profile = read_profile(
      style.condition.profile, kCmykSpace,
      "パッケージ libgs-common が必要です。別のプロファイルを使うときは、press.toml の "
      "[condition] の profile に場所を書いてください。");
  if (!profile) return profile.error();
  try {
    QPDF document, drawn;
    open_document(document, name, web);
    open_document(drawn, name, marks);
    auto pages = QPDFPageDocumentHelper(document).getAllPages();
    auto sheets = QPDFPageDocumentHelper(drawn).getAllPages();
    if (pages.size() != sheets.size()) {
      return failure("頁は" + std::to_string(pages.size()) + "枚、トンボは" +
                     std::to_string(sheets.size()) + "枚です。");
    }
    PrintCopy(document, drawn, style).make(std::move(pages), std::move(sheets));
    state_condition(document, style.condition, *profile);
    return written(document);
  } catch (const std::exception& exception) {  // what libqpdf throws
    return failure(std::string("PDFの形が読めません: ") + exception.what());
  }
}

}  // namespace nenpo::pdf
