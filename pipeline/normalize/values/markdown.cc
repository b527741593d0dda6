#include "normalize/values/markdown.h"

#include "base/text.h"
#include "normalize/values/styled_text.h"
#include "normalize/values/take.h"

namespace nenpo::normalize {
namespace {

constexpr std::string_view kStrong = "**";
constexpr std::string_view kItemMark = "・";

/// Puts the marks of emphasis close around the words: never beside a blank or a line break, where
/// they would mean themselves.
class MarkdownWriter {
 public:
  void add(std::string_view text, bool bold) {
    const bool blank = trim(text).empty();
    if (blank && text.find('\n') == std::string_view::npos) {
      blanks_ += text;
      return;
    }
    if (strong_ && (blank || !bold)) close();
    out_ += blanks_;
    blanks_.clear();
    if (!strong_ && bold && !blank) open();
    out_ += text;
  }

  std::string finish() {
    if (strong_) close();
    return out_ + blanks_;
  }

 private:
  void open() { out_ += kStrong, strong_ = true; }
  void close() { out_ += kStrong, strong_ = false; }

  std::string out_;
  std::string blanks_;  // not yet known to stand inside or outside of the emphasis
  bool strong_ = false;
};

}  // namespace

std::string markdown_of(const model::Sheet& sheet, const model::Cell& cell) {
  const StyledText text = styled_text(sheet, cell);
  MarkdownWriter writer;
  auto ruby = text.phonetics.begin();
  for (std::size_t at = 0; at < text.characters.size();) {
    if (ruby != text.phonetics.end() && ruby->begin == at) {
      const std::u32string base = text.characters.substr(at, ruby->end - at);
      writer.add("{" + to_utf8(base) + "|" + ruby->reading + "}", text.bold[at]);
      at = ruby->end;
      ++ruby;
    } else {
      writer.add(to_utf8(text.characters[at]), text.bold[at]);
      ++at;
    }
  }
  return writer.finish();
}

std::vector<std::string> paragraphs_of(std::string_view markdown) {
  std::vector<std::string> paragraphs;
  for (const std::string_view line : split(markdown, '\n')) {
    std::string_view rest = trim(line);
    const bool strong = rest.starts_with(std::string(kStrong) + std::string(kItemMark));
    if (strong) rest.remove_prefix(kStrong.size());
    take(rest, kItemMark);
    rest = trim(rest);
    if (!rest.empty())
      paragraphs.push_back((strong ? std::string(kStrong) : "") + std::string(rest));
  }
  return paragraphs;
}

}  // namespace nenpo::normalize
