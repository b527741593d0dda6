#include "guide/html.h"

namespace nenpo::guide {

std::string escaped(std::string_view text) {
  std::string html;
  html.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      case '\n':
        html += "<br>";
        break;
      default:
        html += c;
    }
  }
  return html;
}

std::string element(std::string_view tag, std::string_view inner) {
  const std::string_view name = tag.substr(0, tag.find(' '));
  std::string html;
  html.append("<").append(tag).append(">").append(inner).append("</").append(name).append(">");
  return html;
}

std::string text_element(std::string_view tag, std::string_view text) {
  return element(tag, escaped(text));
}

std::string paragraph(std::string_view text) { return text_element("p", text) + "\n"; }

std::string bullets(std::initializer_list<std::string_view> texts) {
  std::string items;
  for (const std::string_view text : texts) items += text_element("li", text) + "\n";
  return element("ul", "\n" + items) + "\n";
}

std::string to_html(const HtmlTable& table) {
  std::string head;
  for (const std::string& cell : table.head) head += element("th scope=\"col\"", cell);
  std::string body;
  for (const auto& row : table.rows) {
    std::string cells;
    for (const std::string& cell : row) {
      cells += element(cells.empty() ? "th scope=\"row\"" : "td", cell);
    }
    body += element("tr", cells) + "\n";
  }
  return element("table class=\"" + std::string(table.look) + "\"",
                 "\n" + element("thead", element("tr", head)) + "\n" +
                     element("tbody", "\n" + body) + "\n") +
         "\n";
}

}  // namespace nenpo::guide
