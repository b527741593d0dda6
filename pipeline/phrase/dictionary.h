#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace nenpo::phrase {

/// One word of a text as the dictionary has it. The views stay good as long as the Dictionary.
struct Morpheme {
  std::size_t begin = 0, end = 0;  // bytes of the text
  std::string_view part;           // 品詞: 名詞, 動詞, 助詞 ...
  std::string_view kind;           // 品詞細分類1: 接尾, 非自立, 数 ...
  std::string_view form;  // 活用形: 連用形, 基本形 ...; "*" for what does not inflect
  std::string_view base;  // 原形
  bool known = true;      // false: guessed from the kinds of its characters
};

/// Bytes [begin, end) of a text that are one noun, whatever the dictionary holds.
struct FixedWord {
  std::size_t begin = 0, end = 0;
};

/// Which dictionary decided the breaks; for a manifest.
struct DictionaryIdentity {
  std::string folder;
  std::size_t bytes = 0;  // of sys.dic
  std::size_t words = 0;
};

/// MeCab with the IPA dictionary in UTF-8. Nothing but `folder` decides what it answers: no
/// mecabrc, no environment, no user dictionary. For one thread at a time.
class Dictionary {
 public:
  /// Fails when the folder holds no dictionary that MeCab can read, or one of other characters.
  static Result<Dictionary> open(const std::filesystem::path& folder);
  Dictionary(Dictionary&&) noexcept;
  Dictionary& operator=(Dictionary&&) noexcept;
  ~Dictionary();

  /// The words of a text in UTF-8; blanks belong to none. `fixed` in order, none overlapping.
  std::vector<Morpheme> morphemes(std::string_view text, const std::vector<FixedWord>& fixed) const;
  const DictionaryIdentity& identity() const;

 private:
  struct Implementation;
  explicit Dictionary(std::unique_ptr<Implementation> implementation);
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace nenpo::phrase
