#include "model/inlines.h"

#include <string_view>

#include "base/overloaded.h"
#include "base/text.h"

namespace nenpo::model {
namespace {

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += separator;
    out += part;
  }
  return out;
}

std::string marked(const Inline& part) {
  return std::visit(Overloaded{
                        [](const Text& text) {
                          std::string out = escape_controls(text.text);
                          if (text.dotted) out = "{" + out + "|・}";
                          if (text.strong) out = "**" + out + "**";
                          if (!text.fact.empty()) out += "⟦" + text.fact + "⟧";
                          return out;
                        },
                        [](const Ruby& ruby) {
                          const bool whole = ruby.parts.empty();
                          const std::string strong = ruby.strong ? "**" : "";
                          return strong + "{" + ruby.base + "|" +
                                 (whole ? ruby.reading : joined(ruby.parts, "|")) + "}" + strong;
                        },
                        [](const LineBreak&) { return std::string("⏎"); },
                        [](const NoteMark& note) {
                          return note.footnote ? "[^" + note.mark + "]" : "{" + note.mark + "|^}";
                        },
                        [](const PageReference& page) { return "{{page:" + page.target + "}}"; },
                    },
                    part);
}

}  // namespace

std::string marked_text(const Inlines& inlines) {
  std::string out;
  for (const Inline& part : inlines) out += marked(part);
  return out;
}

std::string plain_text(const Inlines& inlines) {
  std::string out;
  for (const Inline& part : inlines) {
    out += std::visit(Overloaded{
                          [](const Text& text) { return text.text; },
                          [](const Ruby& ruby) { return ruby.base; },
                          [](const LineBreak&) { return std::string("\n"); },
                          [](const NoteMark& note) { return note.mark; },
                          [](const PageReference&) { return std::string(); },
                      },
                      part);
  }
  return out;
}

}  // namespace nenpo::model
