#include "package/xml_stream.h"

#include <expat.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <string>

#include "base/c_ptr.h"

namespace nenpo::package {
namespace {

using ParserPtr = CPtr<std::remove_pointer_t<XML_Parser>, XML_ParserFree>;

constexpr XML_Char kSeparator = '\n';  // occurs in no namespace name

XmlName name_of(const XML_Char* name) {
  const std::string_view text(name);
  const auto separator = text.rfind(kSeparator);
  if (separator == std::string_view::npos) return {"", text};
  return {text.substr(0, separator), text.substr(separator + 1)};
}

}  // namespace

struct XmlStream::State {
  State(XmlListener& told, const Budget& drawn)
      : listener(told), budget(drawn), parser(XML_ParserCreateNS(nullptr, kSeparator)) {
    XML_SetUserData(parser.get(), this);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
  }

  static State& of(void* data) { return *static_cast<State*>(data); }

  /// Expat still delivers what stands before the stop (the end of an empty element), so every
  /// callback asks first.
  void stop(XmlTrouble why) {
    if (trouble == XmlTrouble::kNone) trouble = why;
    XML_StopParser(parser.get(), XML_FALSE);
  }

  static void XMLCALL on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
    State& state = of(data);
    if (state.trouble != XmlTrouble::kNone) return;
    if (++state.depth > Budget::kMaxDepth) return state.stop(XmlTrouble::kTooDeep);
    state.listener.start(name_of(name), XmlAttributes(attributes));
  }
  static void XMLCALL on_end(void* data, const XML_Char* name) {
    State& state = of(data);
    if (state.trouble != XmlTrouble::kNone) return;
    --state.depth;
    state.listener.end(name_of(name));
  }
  static void XMLCALL on_text(void* data, const XML_Char* text, int size) {
    State& state = of(data);
    if (state.trouble == XmlTrouble::kNone)
      state.listener.text({text, static_cast<std::size_t>(size)});
  }
  static void XMLCALL on_doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*,
                                 int) {
    of(data).stop(XmlTrouble::kDoctype);
  }

  bool parse(std::string_view piece, int is_final) {
    if (trouble != XmlTrouble::kNone) return false;
    const auto status =
        XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), is_final);
    if (status != XML_STATUS_OK && trouble == XmlTrouble::kNone) trouble = XmlTrouble::kMalformed;
    return trouble == XmlTrouble::kNone;
  }

  XmlListener& listener;
  const Budget& budget;
  ParserPtr parser;
  std::uint32_t depth = 0;
  XmlTrouble trouble = XmlTrouble::kNone;
};

std::optional<std::string_view> XmlAttributes::find(std::string_view local) const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
    const char* const name = pair[0];
    if (std::strncmp(name, local.data(), local.size()) == 0 && name[local.size()] == '\0')
      return pair[1];
  }
  return {};
}

std::optional<std::string_view> XmlAttributes::find_prefixed(std::string_view local) const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
    const XmlName name = name_of(pair[0]);
    if (!name.space.empty() && name.local == local) return pair[1];
  }
  return {};
}

std::vector<std::pair<std::string_view, std::string_view>> XmlAttributes::all() const {
  std::vector<std::pair<std::string_view, std::string_view>> attributes;
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2)
    attributes.emplace_back(name_of(pair[0]).local, pair[1]);
  return attributes;
}

bool XmlAttributes::is_true(std::string_view local) const {
  const auto value = get(local);
  return value == "1" || value == "true" || value == "on";
}

XmlStream::XmlStream(XmlListener& listener, const Budget& budget)
    : state_(std::make_unique<State>(listener, budget)) {}
XmlStream::~XmlStream() = default;

bool XmlStream::feed(std::string_view piece) {
  constexpr std::size_t kMaxPiece = 1 << 20;  // expat counts in int
  while (!piece.empty()) {
    if (!state_->budget.in_time()) state_->stop(XmlTrouble::kTooLarge);
    if (!state_->parse(piece.substr(0, kMaxPiece), 0)) return false;
    if (!state_->listener.goes_on()) state_->trouble = XmlTrouble::kStopped;
    if (state_->trouble != XmlTrouble::kNone) return false;
    piece.remove_prefix(std::min(piece.size(), kMaxPiece));
  }
  return true;
}

XmlTrouble XmlStream::finish() {
  state_->parse("", 1);
  return state_->trouble;
}

XmlTrouble XmlStream::trouble() const { return state_->trouble; }

XmlSpan XmlStream::tag() const {
  const auto begin = static_cast<std::size_t>(XML_GetCurrentByteIndex(state_->parser.get()));
  const int size = XML_GetCurrentByteCount(state_->parser.get());
  return {begin, begin + static_cast<std::size_t>(size)};
}

}  // namespace nenpo::package
