#include "pdf/artifacts.h"

#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <set>
#include <utility>

namespace nenpo::pdf {
namespace {

// The operators of PDF 1.7, 8.5, 8.8, 9.4.3 and 8.9.7.
const std::set<std::string> kConstructPath{"m", "l", "c", "v", "y", "re", "h", "W", "W*"};
const std::set<std::string> kPaintPath{"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"};
const std::set<std::string> kPaintObject{"Do", "sh"};
const std::set<std::string> kShowText{"Tj", "TJ", "'", "\""};
const std::set<std::string> kInlineImage{"BI", "ID"};

/// Passes a content stream on instruction by instruction: what is painted outside all marked
/// content comes to stand in an artifact. A path is held back until it is painted, because no mark
/// may stand within it.
class ArtifactFilter : public QPDFObjectHandle::TokenFilter {
 public:
  void handleToken(const QPDFTokenizer::Token& token) override {
    instruction_ += token.getRawValue();
    if (token.getType() == QPDFTokenizer::tt_name && tag_.empty()) tag_ = token.getValue();
    if (token.getType() != QPDFTokenizer::tt_word) return;
    pass(token.getValue());
    instruction_.clear();
    tag_.clear();
  }

  void handleEOF() override { write(held_ + instruction_); }

  bool found_text() const { return found_text_; }

 private:
  void pass(const std::string& name) {
    if (name == "BDC" || name == "BMC") return begin();
    if (name == "EMC") --open_;
    if (open_ > 0 || name == "EMC") return write(instruction_);
    if (kShowText.contains(name)) found_text_ = true;
    if (kConstructPath.contains(name) || kInlineImage.contains(name)) {
      held_ += instruction_;
    } else if (kPaintPath.contains(name) || kPaintObject.contains(name) || name == "EI") {
      write("\n/Artifact BMC" + std::exchange(held_, {}) + instruction_ + "\nEMC");
    } else {
      write(std::exchange(held_, {}) + instruction_);
    }
  }

  void begin() {
    ++open_;
    write(tag_ == "/Private" ? "\n/Artifact BMC" : instruction_);
  }

  std::string instruction_;  // its operands so far, then its operator
  std::string tag_;          // the first name among the operands
  std::string held_;
  int open_ = 0;
  bool found_text_ = false;
};

}  // namespace

std::optional<std::string> mark_artifacts(QPDF& document) {
  int number = 0;
  for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(document).getAllPages()) {
    ++number;
    ArtifactFilter filter;
    Pl_Buffer content("content");
    page.filterContents(&filter, &content);
    if (filter.found_text()) {
      return std::to_string(number) + "枚目に、構造のどの要素にも属さない文字があります。";
    }
    page.getObjectHandle().replaceKey("/Contents",
                                      document.newStream(content.getBufferSharedPointer()));
  }
  return std::nullopt;
}

}  // namespace nenpo::pdf
