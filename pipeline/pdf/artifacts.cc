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

/// Passes a content stream on instruction by instruction: what is painted outside all marked
/// content comes to stand in an artifact. A path is held back until it is painted, because no mark
/// may stand within it.
class ArtifactMarking {
 public:
  explicit ArtifactMarking(std::string_view content) : content_(content) {
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
    const bool artifact =
        !instruction.operands.empty() && instruction.operands.front() == "/Private";
    marked_ += artifact ? "\n/Artifact BMC" : instruction.bytes;
  }

  std::string_view content_;
  std::string marked_;
  std::string held_;
  int open_ = 0;
  bool found_text_ = false;
};

}  // namespace

std::optional<std::string> mark_artifacts(QPDF& document) {
  int number = 0;
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(document).getAllPages()) {
    ++number;
    Pl_Buffer content("content");
    page.pipeContents(&content);
    const auto buffer = content.getBufferSharedPointer();
    ArtifactMarking marking(
        {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()});
    const std::string marked = marking.run();
    if (marking.found_text()) {
      return std::to_string(number) + "枚目に、構造のどの要素にも属さない文字があります。";
    }
    page.getObjectHandle().replaceKey("/Contents", document.newStream(marked));
  }
  return std::nullopt;
}

}  // namespace nenpo::pdf
