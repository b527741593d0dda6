#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "phrase/dictionary.h"
#include "phrase/seam.h"
#include "phrase/unbroken_words.h"

namespace nenpo::phrase {

/// Where the IPA dictionary in UTF-8 is on Debian.
inline constexpr std::string_view kDictionaryFolder = "/var/lib/mecab/dic/ipadic-utf8";

/// Finds the phrases (bunsetsu) of a Japanese text, for headings and cells. What it answers depends
/// on nothing but the text, the dictionary and the unbroken words. For one thread at a time.
class PhraseFinder {
 public:
  /// `unbroken_words`: terms that no line end may part. Fails as Dictionary::open does.
  static Result<PhraseFinder> open(const std::filesystem::path& dictionary,
                                   const std::vector<std::string>& unbroken_words);

  /// One a character: what a line end behind it would part. The last is kPause.
  std::vector<Seam> seams(std::u32string_view text) const;
  const DictionaryIdentity& dictionary() const { return dictionary_.identity(); }

 private:
  PhraseFinder(Dictionary dictionary, UnbrokenWords unbroken_words);

  Dictionary dictionary_;
  UnbrokenWords unbroken_words_;
};

}  // namespace nenpo::phrase
