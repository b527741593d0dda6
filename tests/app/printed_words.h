#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace nenpo::test {

/// Words without blanks, brackets, bullets and leaders: figures that stand apart from their labels
/// are printed without the signs between them.
std::u32string bare(std::string_view text);

/// The words of each page of a publication's PDF, read back with pdftotext, bare.
const std::vector<std::u32string>& printed_words(const std::string& publication);

/// Are the words printed? A page's or a table's end may part them once; else each of their clauses
/// is looked for, in three parts at the most: labels set apart from what they name.
bool is_printed(std::string_view words, const std::string& publication);

/// What may be printed: texts, and nothing that is put together from less than a whole text or six
/// characters of one on end.
class Sayable {
 public:
  explicit Sayable(const std::vector<std::string>& texts);
  /// The stretches of a page that no text says, nor one of the `also`, which are whole.
  std::vector<std::string> unsaid(std::u32string_view page,
                                  const std::vector<std::string>& also = {}) const;

 private:
  static constexpr std::size_t kOnEnd = 6;
  using Texts = std::unordered_map<char32_t, std::vector<std::u32string>>;  // by first character

  static std::vector<std::size_t> begun_at(std::u32string_view rest, const Texts& texts);
  std::size_t last_said(std::u32string_view page, std::size_t from, const Texts& also) const;

  std::unordered_set<std::u32string> stretches_;
  Texts short_texts_;
};

}  // namespace nenpo::test
