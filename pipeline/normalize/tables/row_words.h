#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/vocabulary.h"

namespace nenpo::normalize {

/// The words that tell rows without a record: ※, 小計, 非公開.
class RowWords {
 public:
  explicit RowWords(const Vocabulary& vocabulary);

  /// Why a row that begins with this text is no record (note, total, title), or empty.
  std::string_view reason(std::string_view text) const;
  /// Whether the text says that its row must not leave the file.
  bool is_withheld(std::string_view text) const;

 private:
  struct Word {
    std::string key;
    bool whole = false;  // the text is the word; else it begins with it
    std::string_view reason;
  };
  void add(std::vector<Word>& words, const std::string& word, bool whole, std::string_view reason);
  std::string_view find(const std::vector<Word>& words, std::string_view text) const;

  std::vector<Word> ignored_;
  std::vector<Word> withheld_;
  std::set<char32_t> first_characters_;
};

}  // namespace nenpo::normalize
