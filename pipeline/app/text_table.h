#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace nenpo::app {

/// How many columns of a terminal a text takes: two for a full-width character, one otherwise.
std::size_t display_width(std::string_view text);
/// Characters that steer a terminal become blanks.
std::string harmless(std::string_view text);
/// The lines of a text, none wider than `width` columns; 、。」 and the like never begin one.
std::vector<std::string> folded(std::string_view text, std::size_t width);

/// Rows of cells that are folded to the widths of their columns; two blanks between columns.
class TextTable {
 public:
  explicit TextTable(std::vector<std::size_t> widths) : widths_(std::move(widths)) {}
  void add(const std::vector<std::string>& cells);
  const std::string& text() const { return text_; }

 private:
  std::vector<std::size_t> widths_;
  std::string text_;
};

}  // namespace nenpo::app
