#include <gtest/gtest.h>

#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "tests/pdf/broken.h"

// Files whose document says something wrong of itself, or is written wrongly.

namespace nenpo::test {
namespace {

using Object = QPDFObjectHandle;

std::function<void(QPDF&)> without(const char* key) {
  return [key](QPDF& document) { document.getRoot().removeKey(key); };
}

std::function<void(QPDF&)> with(const char* key, const char* value) {
  return [key, value](QPDF& document) { document.getRoot().replaceKey(key, Object::parse(value)); };
}

std::function<void(QPDF&)> with_info(const char* key, const char* value) {
  return [key, value](QPDF& document) {
    document.getTrailer().getKey("/Info").replaceKey(key, Object::newUnicodeString(value));
  };
}

/// Every occurrence of `from`, of which there is one at least.
void replace(std::string& text, std::string_view from, std::string_view to) {
  EXPECT_NE(text.find(from), std::string::npos) << from;
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

std::function<void(QPDF&)> with_xmp(const char* from, const char* to) {
  return [from, to](QPDF& document) {
    Object metadata = document.getRoot().getKey("/Metadata");
    const auto data = metadata.getStreamData();
    std::string packet(reinterpret_cast<const char*>(data->getBuffer()), data->getSize());
    replace(packet, from, to);
    metadata.replaceStreamData(packet, Object::newNull(), Object::newNull());
  };
}

std::function<void(std::string&)> with_bytes(const char* from, const char* to) {
  return [from, to](std::string& bytes) {
    const std::size_t at = bytes.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    bytes.replace(at, std::string_view(from).size(), to);
  };
}

void encrypt(std::string& bytes) {
  QPDF document;
  document.processMemoryFile("plain", bytes.data(), bytes.size());
  QPDFWriter writer(document);
  writer.setOutputMemory();
  writer.setNewlineBeforeEndstream(true);
  writer.setR6EncryptionParameters("", "owner", true, true, true, true, true, true, qpdf_r3p_full,
                                   true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  bytes.assign(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
}

void read_from_outside(QPDF& document) {
  Object stream = document.newStream("data");
  stream.getDict().replaceKey("/F", Object::newString("elsewhere.bin"));
  document.getRoot().replaceKey("/NenpoTest", stream);
}

void attach(QPDF& document) {
  auto stream = QPDFEFStreamObjectHelper::createEFStream(document, std::string("a,b\n"));
  auto file = QPDFFileSpecObjectHelper::createFileSpec(document, "data.csv", stream);
  QPDFEmbeddedFileDocumentHelper(document).replaceEmbeddedFile("data.csv", file);
}

void lose_profile(QPDF& document) {
  document.getRoot()
      .getKey("/OutputIntents")
      .getArrayItem(0)
      .replaceKey("/DestOutputProfile", document.newStream("no profile"));
}

/// A second meaning of the colours, with a copy of the first's profile.
void add_profile(QPDF& document) {
  Object intents = document.getRoot().getKey("/OutputIntents");
  Object second = intents.getArrayItem(0).shallowCopy();
  second.replaceKey("/S", Object::newName("/GTS_PDFX"));
  second.replaceKey("/DestOutputProfile", second.getKey("/DestOutputProfile").copyStream());
  intents.appendItem(second);
}

/// The file specification of the table's data.
Object attached(QPDF& document) {
  return QPDFEmbeddedFileDocumentHelper(document)
      .getEmbeddedFiles()
      .begin()
      ->second->getObjectHandle();
}

}  // namespace

const std::vector<BrokenCase>& document_cases() {
  static const std::vector<BrokenCase> cases{
      {.what = "PDF 2.0",
       .break_it = {},
       .rules = {"file-header"},
       .break_bytes = with_bytes("%PDF-1.", "%PDF-2.")},
      {.what = "bytes behind the end",
       .break_it = {},
       .rules = {"file-end"},
       .break_bytes = [](std::string& bytes) { bytes += "rest"; }},
      {.what = "no line end before endstream",
       .break_it = {},
       .rules = {"stream-end"},
       .break_bytes = with_bytes("\nendstream", " endstream")},
      {.what = "a stream of the wrong length",
       .break_it = {},
       .rules = {"syntax"},
       .break_bytes = with_bytes("/Length 1", "/Length 2")},
      {.what = "no identifier",
       .break_it = {},
       .rules = {"file-id"},
       .break_bytes = with_bytes("/ID [", "/Ix [")},
      {.what = "encrypted", .break_it = {}, .rules = {"encryption"}, .break_bytes = encrypt},
      {.what = "a stream in another file",
       .break_it = read_from_outside,
       .rules = {"stream-filter"}},
      {.what = "a name longer than PDF/A takes",
       .break_it =
           [](QPDF& document) {
             document.getRoot().replaceKey("/NenpoTest",
                                           Object::newName("/" + std::string(128, 'n')));
           },
       .rules = {"limits"}},
      {.what = "a text longer than PDF/A takes",
       .break_it =
           [](QPDF& document) {
             element_of(document, "Figure")
                 .replaceKey("/Alt", Object::newString(std::string(32767, 'a')));
           },
       .rules = {"limits"}},
      {.what = "no language", .break_it = without("/Lang"), .rules = {"language"}},
      {.what = "a language by its name",
       .break_it = with("/Lang", "(japanese language)"),
       .rules = {"language-tag"}},
      {.what = "no title",
       .break_it = with_info("/Title", ""),
       .rules = {"metadata-info", "title"}},
      {.what = "the file's name as title",
       .break_it = without("/ViewerPreferences"),
       .rules = {"display-title"}},
      {.what = "not tagged", .break_it = without("/MarkInfo"), .rules = {"marked"}},
      {.what = "tagged with doubts",
       .break_it = with("/MarkInfo", "<< /Marked true /Suspects true >>"),
       .rules = {"suspects"}},
      {.what = "no metadata", .break_it = without("/Metadata"), .rules = {"metadata"}},
      {.what = "metadata that are no XML",
       .break_it = with_xmp("</rdf:RDF>", ""),
       .rules = {"metadata"}},
      {.what = "metadata that say how long they are",
       .break_it = with_xmp("<?xpacket begin=", "<?xpacket bytes=\"9\" begin="),
       .rules = {"metadata"}},
      {.what = "no claim of PDF/UA",
       .break_it = with_xmp("<pdfuaid:part>1", "<pdfuaid:part>2"),
       .rules = {"metadata-ua"}},
      {.what = "a lower level of PDF/A",
       .break_it = with_xmp("conformance>A<", "conformance>B<"),
       .rules = {"metadata-a"}},
      {.what = "a schema that nobody describes",
       .break_it = with_xmp("URI>http://www.aiim.org/pdfua/", "URI>http://example.org/"),
       .rules = {"metadata-schema"}},
      {.what = "another author in the information dictionary",
       .break_it = with_info("/Author", "横浜市"),
       .rules = {"metadata-info"}},
      {.what = "a date without its form",
       .break_it = with_info("/ModDate", "2026-03-31"),
       .rules = {"info-date"}},
      {.what = "colours without meaning",
       .break_it = without("/OutputIntents"),
       .rules = {"colour-space", "group-colour", "output-intent"}},
      {.what = "a colour profile that is none",
       .break_it = lose_profile,
       .rules = {"colour-space", "group-colour", "output-intent"}},
      {.what = "a second colour profile", .break_it = add_profile, .rules = {"output-intent"}},
      {.what = "a script on opening",
       .break_it = with("/OpenAction", "<< /S /JavaScript /JS (app.beep) >>"),
       .rules = {"action"}},
      {.what = "an action of a page",
       .break_it =
           [](QPDF& document) {
             Object(document.getAllPages().front())
                 .replaceKey("/AA", Object::parse("<< /O << >> >>"));
           },
       .rules = {"action"}},
      {.what = "a form", .break_it = with("/AcroForm", "<< /Fields [ ] >>"), .rules = {"form"}},
      {.what = "layers",
       .break_it = with("/OCProperties", "<< /OCGs [ ] /D << >> >>"),
       .rules = {"optional-content"}},
      {.what = "a file embedded for the web", .break_it = attach, .rules = {"attachment"}},
      {.what = "an attachment that does not say what it is to the document",
       .break_it = [](QPDF& document) { attached(document).removeKey("/AFRelationship"); },
       .rules = {"attachment"},
       .product = pdf::Product::kArchive},
      {.what = "an attachment that belongs to nothing",
       .break_it =
           [](QPDF& document) {
             document.getRoot().removeKey("/AF");
             element_of(document, "Table").removeKey("/AF");
           },
       .rules = {"attachment-place"},
       .product = pdf::Product::kArchive},
      {.what = "a copy for the archive that claims to be the one for readers",
       .break_it = with_xmp("<pdfaid:part>3", "<pdfaid:part>2"),
       .rules = {"metadata-a"},
       .product = pdf::Product::kArchive},
  };
  return cases;
}

}  // namespace nenpo::test
