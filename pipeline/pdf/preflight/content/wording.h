#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "model/pages.h"
#include "pdf/preflight/faults.h"

namespace nenpo::pdf {

/// Where a box stands, for a person with a ruler: 12ページの左上から右へ30mm、下へ45mm
std::string place_of(std::size_t page, const model::Box& box);
/// A text between 「 and 」, a long one cut short.
std::string quoted(std::string_view text);

/// The faults of a page's content, the same one told once: 12ページの左上から右へ30mm、下へ45mmの
/// 「目標」が…。（このページにほか3か所）
class PageFaults {
 public:
  explicit PageFaults(std::size_t page) : page_(page) {}

  /// `said` goes on behind the place: 「目標」が…。 Faults with the same `kind` are the same one.
  void add(std::string_view rule, const model::Box& box, const std::string& said,
           const std::string& kind = {});
  /// Of the page as a whole: 12ページの内容に…。
  void add(std::string_view rule, const std::string& said);

  void tell(Faults& faults) &&;

 private:
  struct Told {
    std::optional<model::Box> box;
    std::string message;
    std::size_t more = 0;
  };

  std::size_t page_;
  std::map<std::pair<std::string, std::string>, Told> told_;  // by rule and kind
};

}  // namespace nenpo::pdf
