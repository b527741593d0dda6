#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "package/xml_stream.h"

namespace nenpo::ingest {

/// Turns the number styles of an .ods file (ODF 1.3 Part 3, 16.29) into format codes as Excel
/// writes them, so that percentages and units in a format are seen in the same way for every
/// format: 0.0%, 0"g", #,##0, yyyy"年"m"月"d"日".
class OdsNumberStyles {
 public:
  /// The owner passes every element of office:styles and office:automatic-styles.
  void start(const package::XmlName& name, const package::XmlAttributes& attributes);
  void end(const package::XmlName& name);
  void text(std::string_view piece);
  /// The code of a number style; "General" when there is no such style.
  std::string code(std::string_view style) const;

 private:
  struct Style {
    std::string code;
    std::vector<std::string>
        sections;  // styles for some numbers only: the first for positive ones, and so on
  };

  void start_part(std::string_view local, const package::XmlAttributes& attributes);
  void end_literal();

  std::map<std::string, Style, std::less<>> styles_;
  Style* open_ = nullptr;
  bool is_percentage_ = false;
  bool in_literal_ = false;
  std::string literal_;
};

}  // namespace nenpo::ingest
