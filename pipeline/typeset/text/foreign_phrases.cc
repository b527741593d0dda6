#include "typeset/text/foreign_phrases.h"

#include <algorithm>

namespace nenpo::typeset {
namespace {

constexpr std::size_t kFewestWords = 2;
constexpr std::size_t kShortestWord = 2;      // letters: "Plan A" is a number
constexpr std::size_t kShortestOrdinary = 3;  // "Kg", "No" are abbreviations

constexpr std::string_view kInWord = "'-";  // between letters
constexpr std::string_view kBetweenWords = " ,!?&.:;";
constexpr std::string_view kClosing = ".!?";
/// A phrase that one of these touches is part of a code or an address.
constexpr std::string_view kOfCodes = "0123456789@/_#%=+~<>*";

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_small(c) || (c >= 'A' && c <= 'Z'); }

/// Words with what stands between them, read from their first letter on.
class PhraseReader {
 public:
  PhraseReader(std::string_view text, std::size_t begin) : text_(text), end_(begin) {
    touched_ = begin > 0 && is_of_code(begin - 1);
    do {
      take_word();
    } while (take_blank());
    touched_ = touched_ || is_of_code(end_);
    if (end_ < text.size() && kClosing.find(text[end_]) != std::string_view::npos) ++end_;
  }

  std::size_t end() const { return end_; }
  bool is_phrase() const { return words_ >= kFewestWords && ordinary_ && !touched_; }

 private:
  bool is_of_code(std::size_t at) const {
    return at < text_.size() && kOfCodes.find(text_[at]) != std::string_view::npos;
  }

  bool is_letter_at(std::size_t at) const { return at < text_.size() && is_letter(text_[at]); }

  void take_word() {
    const std::size_t begin = end_;
    while (is_letter_at(end_) || (end_ < text_.size() && is_letter_at(end_ + 1) &&
                                  kInWord.find(text_[end_]) != std::string_view::npos)) {
      ++end_;
    }
    const std::string_view word = text_.substr(begin, end_ - begin);
    if (word.size() >= kShortestWord) ++words_;
    ordinary_ = ordinary_ || (word.size() >= kShortestOrdinary &&
                              std::all_of(word.begin() + 1, word.end(), is_small));
  }

  /// What parts two words. A full stop or colon does so only before a blank: "logoform.jp".
  bool take_blank() {
    std::size_t next = end_;
    while (next < text_.size() && kBetweenWords.find(text_[next]) != std::string_view::npos) ++next;
    if (next == end_ || !is_letter_at(next)) return false;
    const char last = text_[next - 1];
    if (last == '.' || last == ':' || last == ';') {
      touched_ = true;
      return false;
    }
    end_ = next;
    return true;
  }

  std::string_view text_;
  std::size_t end_;
  std::size_t words_ = 0;
  bool ordinary_ = false;
  bool touched_ = false;
};

}  // namespace

std::vector<ForeignPhrase> foreign_phrases(std::string_view text) {
  std::vector<ForeignPhrase> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_letter(text[at])) continue;
    const PhraseReader reader(text, at);
    if (reader.is_phrase()) found.push_back({at, reader.end()});
    at = reader.end() - 1;
  }
  return found;
}

}  // namespace nenpo::typeset
