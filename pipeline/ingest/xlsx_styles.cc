#include "ingest/xlsx_styles.h"

#include <charconv>
#include <map>
#include <utility>

#include "ingest/xlsx_package.h"

namespace nenpo::ingest {
namespace {

struct Font {
  bool bold = false;
  bool struck = false;
};

int number_of(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool is_switched_on(const package::XmlAttributes& attributes) {
  return !attributes.find("val") || attributes.is_true("val");
}

/// The lists of the style sheet follow one another; the conditional formats' own fonts (dxfs) are
/// none of them.
class StylesListener : public package::XmlListener {
 public:
  explicit StylesListener(Styles& styles) : styles_(styles) {}

  void start(const package::XmlName& name, const package::XmlAttributes& attributes) override {
    ++depth_;
    if (!is_spreadsheet(name.space)) return;
    if (depth_ == kListDepth) list_ = name.local;
    if (list_ == "fonts") start_in_fonts(name.local, attributes);
    if (depth_ != kListDepth + 1) return;
    if (list_ == "numFmts" && name.local == "numFmt") {
      codes_.insert_or_assign(number_of(attributes.get("numFmtId")), attributes.get("formatCode"));
    }
    if (list_ == "cellXfs" && name.local == "xf") {
      cells_.emplace_back(number_of(attributes.get("numFmtId")),
                          number_of(attributes.get("fontId")));
    }
  }
  void end(const package::XmlName&) override {
    if (depth_-- == kListDepth) list_.clear();
  }
  void text(std::string_view) override {}

  /// Fonts and formats may stand behind the cells that use them, so the styles are made at the end.
  void finish() {
    for (const auto& [format, font] : cells_) {
      const bool known = font >= 0 && font < static_cast<int>(fonts_.size());
      const Font used = known ? fonts_[static_cast<std::size_t>(font)] : Font{};
      styles_.cells.push_back(
          {.format = format_index(format), .bold = used.bold, .struck = used.struck});
    }
  }

 private:
  static constexpr int kListDepth = 2;

  void start_in_fonts(std::string_view local, const package::XmlAttributes& attributes) {
    if (local == "font" && depth_ == kListDepth + 1) fonts_.emplace_back();
    if (fonts_.empty() || depth_ != kListDepth + 2) return;
    if (local == "b") fonts_.back().bold = is_switched_on(attributes);
    if (local == "strike") fonts_.back().struck = is_switched_on(attributes);
  }

  std::uint32_t format_index(int id) {
    const auto own = codes_.find(id);
    const std::string code(own != codes_.end() && !own->second.empty() ? own->second
                                                                       : builtin_format(id));
    const auto [at, added] =
        indexes_.try_emplace(code, static_cast<std::uint32_t>(styles_.codes.size()));
    if (added) {
      styles_.codes.push_back(code);
      styles_.formats.emplace_back(code);
    }
    return at->second;
  }

  Styles& styles_;
  int depth_ = 0;
  std::string list_;  // the list being read
  std::map<int, std::string> codes_;
  std::vector<Font> fonts_;
  std::vector<std::pair<int, int>> cells_;  // number format, font
  std::map<std::string, std::uint32_t> indexes_{{"General", 0}};
};

}  // namespace

package::PartTrouble read_styles(const package::ZipPackage& package, std::string_view part,
                                 const package::Budget& budget, Styles& styles) {
  StylesListener listener(styles);
  const package::PartTrouble trouble = package::read_xml_part(package, part, listener, budget);
  if (trouble == package::PartTrouble::kNone) listener.finish();
  return trouble;
}

}  // namespace nenpo::ingest
