#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/number_format.h"
#include "ingest/ods_number_style.h"
#include "package/xml_stream.h"

namespace nenpo::ingest {

/// What of a cell's or a text's style matters.
struct OdsStyle {
  std::uint32_t format = 0;  // index into OdsStyles::format_codes()
  bool bold = false;
  bool struck = false;
};

/// The styles of an .ods file: the common ones of styles.xml, then the automatic ones of
/// content.xml, each with a parent to take over from. ODF 1.3 Part 3, 16.2.
class OdsStyles {
 public:
  /// The owner passes every element of office:styles and office:automatic-styles.
  void start(const package::XmlName& name, const package::XmlAttributes& attributes);
  void end(const package::XmlName& name);
  void text(std::string_view piece) { number_styles_.text(piece); }

  /// Asked once all styles are passed.
  OdsStyle cell_style(std::string_view name);
  /// What a text style says; what it leaves open is as in `around`.
  OdsStyle text_style(std::string_view name, OdsStyle around) const;
  bool hides_sheet(std::string_view table_style) const;

  const std::vector<std::string>& format_codes() const { return format_codes_; }
  const NumberFormat& format(OdsStyle style) const { return formats_[style.format]; }

 private:
  struct Raw {
    std::string parent;
    std::string number_style;
    std::optional<bool> bold;
    std::optional<bool> struck;
    bool hidden = false;
  };

  void start_text_properties(const package::XmlAttributes& attributes);
  /// A style and its parents, the style first.
  std::vector<const Raw*> lineage(std::string_view family, std::string_view name) const;
  std::uint32_t format_index(const std::string& code);

  OdsNumberStyles number_styles_;
  std::map<std::string, Raw, std::less<>> raw_;  // by family, '/' and name
  Raw* open_ = nullptr;
  std::map<std::string, OdsStyle, std::less<>> cell_styles_;
  std::vector<std::string> format_codes_{"General"};
  std::vector<NumberFormat> formats_{NumberFormat("General")};
};

}  // namespace nenpo::ingest
