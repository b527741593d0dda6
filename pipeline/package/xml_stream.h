#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "package/budget.h"

namespace nenpo::package {

/// An element's name: what its prefix stands for, and the name behind it. "" for no namespace.
struct XmlName {
  std::string_view space;
  std::string_view local;
};

/// The attributes of the element that begins. Valid during the call only.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}
  /// An attribute without prefix.
  std::optional<std::string_view> find(std::string_view local) const;
  std::string_view get(std::string_view local) const {
    return find(local).value_or(std::string_view{});
  }
  /// An attribute in some namespace: r:id, office:value-type. `local` alone decides.
  std::optional<std::string_view> find_prefixed(std::string_view local) const;
  bool is_true(std::string_view local) const;  // "1", "true", "on"
  /// All of them by their local names, in the document's order.
  std::vector<std::pair<std::string_view, std::string_view>> all() const;

 private:
  const char* const* pairs_;  // name, value, name, value, nullptr
};

/// Is told what a document holds, in its order. Text comes in pieces of any size, each valid UTF-8.
class XmlListener {
 public:
  virtual ~XmlListener() = default;
  virtual void start(const XmlName& name, const XmlAttributes& attributes) = 0;
  virtual void end(const XmlName& name) = 0;
  virtual void text(std::string_view piece) = 0;
  /// False when it needs no more. Asked after every piece of the document.
  virtual bool goes_on() const { return true; }
};

/// kStopped: the listener did not want to go on.
enum class XmlTrouble { kNone, kMalformed, kDoctype, kTooDeep, kTooLarge, kStopped };

/// A stretch of bytes of a document, `end` not included.
struct XmlSpan {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Reads an XML document piece by piece. Home of expat. A DOCTYPE ends it: no form has one, and
/// without one there are no entities to expand or to fetch.
class XmlStream {
 public:
  XmlStream(XmlListener& listener, const Budget& budget);
  ~XmlStream();
  XmlStream(XmlStream&&) = delete;
  XmlStream& operator=(XmlStream&&) = delete;

  /// False when no further piece is wanted: see trouble().
  bool feed(std::string_view piece);
  /// Says that the document is complete.
  XmlTrouble finish();
  XmlTrouble trouble() const;
  /// While the listener is told of an element's start or end: where that tag stands, from '<' to
  /// behind '>'. An empty element has one tag; its end is the empty stretch behind it.
  XmlSpan tag() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace nenpo::package
