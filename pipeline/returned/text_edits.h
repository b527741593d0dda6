#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "package/xml_stream.h"

namespace nenpo::returned {

using package::XmlSpan;

/// "x:" of "<x:row r="3">"; "" without a prefix.
std::string prefix_of(std::string_view tag);
/// The value of an attribute as it stands in a start tag, not decoded.
std::optional<std::string_view> raw_attribute(std::string_view tag, std::string_view name);

/// Changes to a text, gathered first and made together, so that all positions are those of the text
/// as it was and everything else stays byte for byte. Stretches must not overlap.
class TextEdits {
 public:
  void replace(XmlSpan stretch, std::string with);
  void insert(std::size_t at, std::string what) { replace({at, at}, std::move(what)); }
  /// Gives a start tag an attribute, or another value of it. `value` is XML already.
  void set_attribute(std::string_view text, XmlSpan tag, std::string_view name,
                     std::string_view value);
  void remove_attribute(std::string_view text, XmlSpan tag, std::string_view name);
  /// Adds behind an element's last child. `close` is where its end tag begins; an element of one
  /// tag is opened for it, so this goes once an element.
  void append(std::string_view text, XmlSpan tag, std::size_t close, const std::string& xml);

  bool empty() const { return edits_.empty(); }
  std::string applied_to(std::string_view text) const;

 private:
  struct Edit {
    XmlSpan stretch;
    std::string with;
  };
  std::vector<Edit> edits_;
};

}  // namespace nenpo::returned
