#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace nenpo::guide {

/// Text as HTML shows it: & < > " ' as entities, line breaks as <br>.
std::string escaped(std::string_view text);
/// <tag>inner</tag>, where `inner` is HTML already; `tag` may carry attributes: "th scope=\"col\"".
std::string element(std::string_view tag, std::string_view inner);
/// <tag>text</tag> of plain text.
std::string text_element(std::string_view tag, std::string_view text);
std::string paragraph(std::string_view text);
std::string bullets(std::initializer_list<std::string_view> texts);

/// A table; the cells are HTML already. The first cell of a row is its heading.
struct HtmlTable {
  std::string_view look = "";  // a class of the style sheet
  std::vector<std::string> head;
  std::vector<std::vector<std::string>> rows;
};
std::string to_html(const HtmlTable& table);

}  // namespace nenpo::guide
