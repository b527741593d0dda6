#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "phrase/phrase_finder.h"

namespace nenpo::typeset {

/// The phrases of headings and cells. Opens the dictionary when it is first asked, and finds the
/// phrases of each text once. For one thread at a time.
class Phrases {
 public:
  explicit Phrases(const std::vector<std::string>& unbroken_words)
      : unbroken_words_(unbroken_words) {}

  /// One a character: what a line end behind it would part. Without a dictionary all are kInside,
  /// and failure() says why. The reference lasts as long as this object.
  const std::vector<phrase::Seam>& seams(std::u32string_view text);
  /// One a character: whether a phrase or an item of a list ends behind it.
  std::vector<bool> ends(std::u32string_view text);
  /// Whether any text was looked up, so that the dictionary decided something.
  bool asked() const { return finder_.has_value(); }
  const std::optional<Failure>& failure() const { return failure_; }

 private:
  std::vector<phrase::Seam> find(std::u32string_view text);

  const std::vector<std::string>& unbroken_words_;
  std::optional<phrase::PhraseFinder> finder_;
  std::optional<Failure> failure_;
  std::map<std::u32string, std::vector<phrase::Seam>, std::less<>> known_;
};

}  // namespace nenpo::typeset
