#include "pdf/artifacts.h"

#include <algorithm>
#include <initializer_list>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <string_view>

#include "pdf/instructions.h"

namespace nenpo::pdf {
namespace {

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The operators of PDF 1.7, 8.5, 8.8, 8.9.7 and 9.4.3.
bool constructs_path(std::string_view name) {
  return is_one_of(name, {"m", "l", "c", "v", "y", "re", "h", "W", "W*"});
}
bool paints(std::string_view name) {
  return is_one_of(name, {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "BI"});
}
bool shows_text(std::string_view name) { return is_one_of(name, {"Tj", "TJ", "'", "\""}); }

using KindsOfPage = std::map<int, model::ArtifactKind>;

/// How an artifact begins.
std::string_view begin_of(model::ArtifactKind kind) {
  switch (kind) {
    case model::ArtifactKind::kLayout:
      return "\n/Artifact <</Type /Layout>> BDC";
    case model::ArtifactKind::kHeader:
      return "\n/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC";
    case model::ArtifactKind::kFooter:
      return "\n/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC";
  }
  return "";
}

/// The number of a property list `<</MCID 3>>`, -1 if it has none.
int content_number(std::string_view properties) {
  constexpr std::string_view kKey = "/MCID";
  const std::size_t at = properties.find(kKey);
  if (at == std::string_view::npos) return -1;
  return static_cast<int>(to_number(ObjectReader(properties, at + kKey.size()).next()));
}

/// Passes a content stream on instruction by instruction: what is painted outside all marked
/// content comes to stand in an artifact. A path is held back until it is painted, because no mark
/// may stand within it.
class ArtifactMarking {
 public:
  ArtifactMarking(std::string_view content, const KindsOfPage& kinds)
      : content_(content), kinds_(kinds) {
    marked_.reserve(content.size() + content.size() / 8);
  }

  std::string run() {
    InstructionReader reader(content_);
    while (const Instruction* instruction = reader.next()) pass(*instruction);
    return marked_.append(held_).append(reader.rest());
  }

  bool found_text() const { return found_text_; }

 private:
  void pass(const Instruction& instruction) {
    const std::string_view name = instruction.name;
    if (name == "BDC" || name == "BMC") return begin(instruction);
    if (name == "EMC") --open_;
    if (open_ > 0 || name == "EMC") {
      marked_ += instruction.bytes;
      return;
    }
    if (shows_text(name)) found_text_ = true;
    held_ += instruction.bytes;
    if (constructs_path(name)) return;
    if (paints(name)) {
      marked_.append("\n/Artifact BMC").append(held_).append("\nEMC");
    } else {
      marked_ += held_;
    }
    held_.clear();
  }

  void begin(const Instruction& instruction) {
    ++open_;
    const auto& operands = instruction.operands;
    if (operands.empty() || operands.front() != "/Private") {
      marked_ += instruction.bytes;
      return;
    }
    const auto kind = kinds_.find(operands.size() > 1 ? content_number(operands[1]) : -1);
    marked_ += begin_of(kind == kinds_.end() ? model::ArtifactKind::kLayout : kind->second);
  }

  std::string_view content_;
  const KindsOfPage& kinds_;
  std::string marked_;
  std::string held_;
  int open_ = 0;
  bool found_text_ = false;
};

}  // namespace

std::optional<std::string> mark_artifacts(QPDF& document, const ArtifactKinds& kinds) {
  const KindsOfPage none;
  int number = 0;
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(document).getAllPages()) {
    ++number;
    Pl_Buffer content("content");
    page.pipeContents(&content);
    const auto buffer = content.getBufferSharedPointer();
    QPDFObjectHandle place = page.getObjectHandle().getKey("/StructParents");
    const auto of_page = place.isInteger() ? kinds.find(place.getIntValue()) : kinds.end();
    ArtifactMarking marking({reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()},
                            of_page == kinds.end() ? none : of_page->second);
    const std::string marked = marking.run();
    if (marking.found_text()) {
      return std::to_string(number) + "枚目に、構造のどの要素にも属さない文字があります。";
    }
    page.getObjectHandle().replaceKey("/Contents", document.newStream(marked));
  }
  return std::nullopt;
}

}  // namespace nenpo::pdf
