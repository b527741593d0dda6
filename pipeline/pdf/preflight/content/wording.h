#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/pages.h"
#include "pdf/preflight/faults.h"

namespace nenpo::pdf {

/// A text between 「 and 」, a long one cut short.
std::string in_brackets(std::string_view text);

/// The faults of a page's content in the order in which they come up, the same one told once:
/// 「目標」が…。（このページにほか3か所）
class PageFaults {
 public:
  explicit PageFaults(std::size_t page) : page_(page) {}

  /// Faults with the same `kind` are the same one.
  void add(std::string_view rule, const model::Box& box, std::string message,
           const std::string& kind = {});
  /// Of the page as a whole.
  void add(std::string_view rule, std::string message);

  void tell(Faults& faults) &&;

 private:
  struct Told {
    std::string rule;
    std::optional<model::Box> box;
    std::string message;
    std::size_t more = 0;
  };

  void tell_once(Told fault, const std::string& kind);

  std::size_t page_;
  std::vector<Told> told_;                                            // as they were found
  std::map<std::pair<std::string, std::string>, std::size_t> known_;  // by rule and kind
};

}  // namespace nenpo::pdf
