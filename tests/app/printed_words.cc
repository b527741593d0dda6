#include "tests/app/printed_words.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "tests/app/program.h"
#include "tests/app/published_edition.h"

namespace nenpo::test {
namespace {

/// Are the words printed in at most so many parts, each of `fewest` characters at least?
bool in_parts(std::u32string_view words, std::u32string_view text, std::size_t most,
              std::size_t fewest) {
  if (text.find(words) != std::u32string_view::npos) return true;
  if (most < 2) return false;
  for (std::size_t size = fewest; size + fewest <= words.size(); ++size) {
    if (text.find(words.substr(0, size)) == std::u32string_view::npos) return false;
    if (in_parts(words.substr(size), text, most - 1, fewest)) return true;
  }
  return false;
}

const std::u32string& whole_text(const std::string& publication) {
  static std::map<std::string, std::u32string> texts;
  std::u32string& text = texts[publication];
  if (text.empty()) {
    for (const std::u32string& page : printed_words(publication)) text += page;
  }
  return text;
}

}  // namespace

std::u32string bare(std::string_view text) {
  constexpr std::u32string_view kSigns = U"*：（）()➤<>●○※□・［］「」『』|⇔、…";
  std::u32string words;
  for (const char32_t sign : to_utf32(text)) {
    if (is_blank(sign) || sign == U'\r' || kSigns.find(sign) != std::u32string_view::npos) continue;
    words += sign;
  }
  for (std::size_t at = 0; (at = words.find(U"...")) != std::u32string::npos;) {
    words.erase(at, words.find_first_not_of(U'.', at) - at);
  }
  return words;
}

const std::vector<std::u32string>& printed_words(const std::string& publication) {
  static std::map<std::string, std::vector<std::u32string>> publications;
  auto& pages = publications[publication];
  if (!pages.empty()) return pages;
  const auto pdf = published_edition().edition / (publication + ".pdf");
  const std::string text = run_program({"pdftotext", "-raw", pdf.string(), "-"}).output;
  for (const std::string_view page : split(text, '\f')) pages.push_back(bare(page));
  pages.pop_back();  // behind the last form feed
  return pages;
}

bool is_printed(std::string_view words, const std::string& publication) {
  const std::u32string& text = whole_text(publication);
  if (in_parts(bare(words), text, 2, 4)) return true;
  std::string clauses(words);
  for (const char* between : {"、", "…", "<br>"}) clauses = replace_all(clauses, between, "|");
  for (const std::string_view clause : split(clauses, '|')) {
    if (!in_parts(bare(clause), text, 3, 2)) return false;
  }
  return true;
}

Sayable::Sayable(const std::vector<std::string>& texts) {
  constexpr std::size_t kShort = 3 * kOnEnd;
  for (const std::string& one : texts) {
    const std::u32string text = bare(one);
    for (std::size_t at = 0; at + kOnEnd <= text.size(); ++at) {
      stretches_.insert(text.substr(at, kOnEnd));
    }
    if (!text.empty() && text.size() < kShort) short_texts_[text.front()].push_back(text);
  }
}

/// As far as the page can be put together from the texts, from `from` on.
std::size_t Sayable::last_said(std::u32string_view page, std::size_t from,
                               const Texts& also) const {
  std::vector<bool> said(page.size() + 1), on_end(page.size() + 1);
  said[from] = true;
  std::size_t last = from;
  for (std::size_t at = from; at <= page.size(); ++at) {
    const bool stretch = at >= from + kOnEnd &&
                         stretches_.contains(std::u32string(page.substr(at - kOnEnd, kOnEnd)));
    if (stretch && (said[at - kOnEnd] || on_end[at - 1])) said[at] = on_end[at] = true;
    if (!said[at]) continue;
    last = at;
    for (const Texts* texts : {&short_texts_, &also}) {
      for (const std::size_t size : begun_at(page.substr(at), *texts)) said[at + size] = true;
    }
  }
  return last;
}

std::vector<std::string> Sayable::unsaid(std::u32string_view page,
                                         const std::vector<std::string>& also) const {
  constexpr std::size_t kBefore = 12;  // characters, for whoever looks for it
  Texts whole;
  for (const std::string& text : also) whole[bare(text).front()].push_back(bare(text));
  const auto may_begin = [&](std::size_t at) {
    const auto sizes = begun_at(page.substr(at), short_texts_);
    return stretches_.contains(std::u32string(page.substr(at, kOnEnd))) ||
           std::any_of(sizes.begin(), sizes.end(), [](std::size_t size) { return size > 1; });
  };
  std::vector<std::string> stretches;
  for (std::size_t at = last_said(page, 0, whole); at < page.size();) {
    std::size_t next = at + 1;
    while (next < page.size() && !may_begin(next)) ++next;
    const std::size_t before = at - std::min(at, kBefore);
    stretches.push_back("…" + to_utf8(page.substr(before, at - before)) + "【" +
                        to_utf8(page.substr(at, next - at)) + "】");
    at = last_said(page, next, whole);
  }
  return stretches;
}

/// The lengths of the texts that `rest` begins with.
std::vector<std::size_t> Sayable::begun_at(std::u32string_view rest, const Texts& texts) {
  std::vector<std::size_t> sizes;
  const auto found = rest.empty() ? texts.end() : texts.find(rest.front());
  if (found == texts.end()) return sizes;
  for (const std::u32string& text : found->second) {
    if (rest.starts_with(text)) sizes.push_back(text.size());
  }
  return sizes;
}

}  // namespace nenpo::test
