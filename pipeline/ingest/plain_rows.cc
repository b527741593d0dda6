#include "ingest/plain_rows.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <utility>

#include "base/text.h"

namespace nenpo::ingest {
namespace {

constexpr std::string_view kDataStart = "<sheetData>";
constexpr std::string_view kRowStart = "<row";
constexpr std::string_view kRowEnd = "</row>";
constexpr std::size_t kLongestRow = 1 << 19;  // that comes whole

/// Whether the document's declaration leaves it UTF-8.
bool is_utf8(std::string_view head) {
  if (!head.starts_with("<?xml")) return true;
  std::string declaration(head.substr(0, head.find("?>")));
  for (char& c : declaration) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return declaration.find("encoding") == std::string::npos ||
         declaration.find("utf-8") != std::string::npos;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_name_byte(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == ':'; }

/// Letters and digits behind a letter, with or without a prefix of that kind.
bool is_plain_name(std::string_view name) {
  const auto colon = name.find(':');
  if (name.empty() || !is_letter(name.front())) return false;
  if (colon == std::string_view::npos) return true;
  const auto local = name.substr(colon + 1);
  return !local.empty() && is_letter(local.front()) && local.find(':') == std::string_view::npos;
}

/// Printable ASCII that means nothing in an attribute.
bool is_attribute_byte(char c) { return c >= 0x20 && c < 0x7F && c != '<' && c != '&'; }

/// Bytes of a text that means itself. Beyond ASCII, is_plain_utf8 decides.
bool is_text_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 0x20 && c != '&' && c != '>') || c == '\t' || c == '\n';
}

bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c < 0; });
}

/// Whether XML allows all its characters: U+FFFE and U+FFFF are none.
bool is_plain_utf8(std::string_view text) {
  return !first_invalid_utf8(text) && text.find("\xEF\xBF\xBE") == std::string_view::npos &&
         text.find("\xEF\xBF\xBF") == std::string_view::npos;
}

}  // namespace

/// Takes the row apart that the text begins with. Every step answers whether it was as plain as
/// expected.
class PlainRows::Scanner {
 public:
  Scanner(std::string_view text, const std::vector<std::string>& prefixed)
      : text_(text), left_(text), prefixed_(prefixed) {}

  bool take_row(Row& row) {
    row.hidden = false;
    row.number = {};
    row.cells.clear();
    if (!take(kRowStart) || !take_row_attributes(row)) return false;
    if (take("/>")) return true;
    if (!take(">")) return false;
    while (take("<c")) {
      if (!take_cell(row.cells.emplace_back())) return false;
    }
    return take(kRowEnd);
  }

  std::size_t taken() const { return text_.size() - left_.size(); }
  /// The attribute with a prefix that nobody has vouched for yet.
  const std::string& unknown_prefixed() const { return unknown_prefixed_; }

 private:
  struct Attribute {
    std::string_view name;
    std::string_view value;
  };

  bool take(std::string_view expected) {
    if (!left_.starts_with(expected)) return false;
    left_.remove_prefix(expected.size());
    return true;
  }

  template <typename Belongs>
  std::string_view take_while(const Belongs& belongs) {
    const auto* end = std::find_if_not(left_.begin(), left_.end(), belongs);
    const auto size = static_cast<std::size_t>(end - left_.begin());
    const auto taken = left_.substr(0, size);
    left_.remove_prefix(size);
    return taken;
  }

  std::optional<Attribute> take_attribute() {
    if (!take(" ")) return {};
    const auto name = take_while(is_name_byte);
    if (!is_plain_name(name) || !take("=\"")) return {};
    const auto value = take_while([](char c) { return is_attribute_byte(c) && c != '"'; });
    if (!take("\"")) return {};
    return Attribute{name, value};
  }

  bool take_row_attributes(Row& row) {
    constexpr std::size_t kMostAttributes = 16;
    std::array<std::string_view, kMostAttributes> names;
    std::size_t count = 0;
    bool has_prefixed = false;
    while (left_.starts_with(' ')) {
      const auto attribute = take_attribute();
      if (!attribute || count == names.size()) return false;
      std::string_view* const end = names.data() + count;
      if (attribute->name.starts_with("xml") ||
          std::find(names.data(), end, attribute->name) != end)
        return false;
      names[count++] = attribute->name;
      if (attribute->name == "r") row.number = attribute->value;
      if (attribute->name == "hidden")
        row.hidden =
            attribute->value == "1" || attribute->value == "true" || attribute->value == "on";
      if (attribute->name.find(':') == std::string_view::npos) continue;
      if (std::exchange(has_prefixed, true) || !is_known(attribute->name)) return false;
    }
    return true;
  }

  bool is_known(std::string_view prefixed) {
    if (std::find(prefixed_.begin(), prefixed_.end(), prefixed) != prefixed_.end()) return true;
    unknown_prefixed_ = prefixed;
    return false;
  }

  bool take_cell(Cell& cell) {
    while (left_.starts_with(' ')) {
      const auto attribute = take_attribute();
      if (!attribute) return false;
      std::string_view* const place = attribute->name == "r"   ? &cell.reference
                                      : attribute->name == "s" ? &cell.style
                                      : attribute->name == "t" ? &cell.type
                                                               : nullptr;
      if (place == nullptr || place->data() != nullptr) return false;  // unknown, or twice
      *place = attribute->value;
    }
    if (take("/>")) return true;
    if (!take(">")) return false;
    std::string_view formula;
    if (take("<f>")) {
      cell.has_formula = true;
      if (!take_text(formula) || !take("</f>")) return false;
    }
    if (take("<v>")) {
      cell.has_value = true;
      if (!take_text(cell.value) || !take("</v>")) return false;
    } else if (take("<is><t>") || take("<is><t xml:space=\"preserve\">")) {
      cell.has_inline = true;
      if (!take_text(cell.value) || !take("</t></is>")) return false;
    }
    return take("</c>");
  }

  bool take_text(std::string_view& text) {
    const auto end = left_.find('<');
    if (end == std::string_view::npos) return false;
    text = left_.substr(0, end);
    left_.remove_prefix(end);
    return std::all_of(text.begin(), text.end(), is_text_byte) &&
           (is_ascii(text) || is_plain_utf8(text));
  }

  std::string_view text_;
  std::string_view left_;
  const std::vector<std::string>& prefixed_;
  std::string unknown_prefixed_;
};

bool PlainRows::feed(package::XmlStream& stream, std::string_view piece) {
  if (std::exchange(first_piece_, false) && !is_utf8(piece)) place_ = Place::kBehindRows;
  const bool last = piece.empty();
  text_.erase(0, std::exchange(done_, 0));
  text_ += piece;
  builder_.check_time();
  if (place_ == Place::kBeforeRows && !feed_head(stream)) return false;
  if (place_ == Place::kRows && !feed_rows(stream)) return false;
  if (place_ == Place::kBehindRows || last) return pass_on(stream, text_.size() - done_);
  return builder_.is_within_budget();
}

/// Gives the parser the next bytes.
bool PlainRows::pass_on(package::XmlStream& stream, std::size_t size) {
  const auto piece = std::string_view(text_).substr(done_, size);
  done_ += size;
  return stream.feed(piece);
}

bool PlainRows::feed_head(package::XmlStream& stream) {
  const auto start = text_.find(kDataStart);
  if (start == std::string::npos) {
    const std::size_t kept = std::min(text_.size(), kDataStart.size() - 1);
    return pass_on(stream, text_.size() - kept);
  }
  if (!pass_on(stream, start + kDataStart.size())) return false;
  place_ = expects_rows_() ? Place::kRows : Place::kBehindRows;
  return true;
}

bool PlainRows::feed_rows(package::XmlStream& stream) {
  while (place_ == Place::kRows) {
    const auto left = std::string_view(text_).substr(done_);
    Scanner scanner(left, prefixed_);
    if (scanner.take_row(row_)) {
      done_ += scanner.taken();
      build(row_);
    } else if (left.starts_with(kRowStart) || kRowStart.starts_with(left)) {
      const auto end = left.find(kRowEnd);
      if (end == std::string_view::npos && left.size() < kLongestRow) return true;
      if (!feed_odd_row(stream, left.substr(0, end))) return false;
      if (!scanner.unknown_prefixed().empty()) prefixed_.push_back(scanner.unknown_prefixed());
    } else {
      place_ = Place::kBehindRows;
    }
  }
  return true;
}

/// `row` is what stands before the row's end tag. In comments and the like rows would be no rows:
/// where one may begin, all that follows is the parser's. So it is behind a row so long that the
/// parser may not have come to its end yet.
bool PlainRows::feed_odd_row(package::XmlStream& stream, std::string_view row) {
  const bool ends = text_.size() - done_ > row.size();
  const bool odd =
      !ends || row.find("<!") != std::string_view::npos || row.find("<?") != std::string_view::npos;
  if (!pass_on(stream, row.size() + (ends ? kRowEnd.size() : 0))) return false;
  if (odd || !expects_rows_()) place_ = Place::kBehindRows;
  return true;
}

void PlainRows::build(const Row& row) {
  builder_.start_row(row.number, row.hidden);
  for (const Cell& cell : row.cells) {
    builder_.start_cell(cell.reference, cell.type, cell.style);
    if (cell.has_formula) builder_.set_formula();
    if (cell.has_value) {
      builder_.start_value();
      builder_.add_value(cell.value);
    }
    if (cell.has_inline)
      builder_.set_inline_text(
          {.text = decode_escapes(std::string(cell.value)), .runs = {}, .phonetics = {}});
    builder_.end_cell();
  }
}

}  // namespace nenpo::ingest
