#include "assemble/markdown_inlines.h"

#include <string>
#include <string_view>

#include "assemble/escapes.h"
#include "assemble/inlines.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

std::string_view literal(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text == nullptr ? std::string_view{} : std::string_view(text);
}

/// Gathers the text below a node. An iterator and not recursion, since emphasis nests as deep as
/// the input likes.
class InlineReader {
 public:
  model::Inlines read(cmark_node* node) {
    const IteratorPtr walk(cmark_iter_new(node));
    for (auto event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(walk.get())) {
      take(cmark_iter_get_node(walk.get()), event == CMARK_EVENT_ENTER ? 1 : -1);
    }
    return std::move(inlines_);
  }

 private:
  void take(cmark_node* node, int step) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_STRONG || type == CMARK_NODE_EMPH) strong_ += step;
    if (type == CMARK_NODE_LINK) take_link(node, step);
    if (type == CMARK_NODE_PARAGRAPH && step > 0 && !inlines_.empty()) break_line();
    if (step < 0) return;
    if (type == CMARK_NODE_TEXT) add(literal(node));
    if (type == CMARK_NODE_CODE) add(hide_signs(literal(node)));
    if (type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK) add_lines(literal(node));
    if (type == CMARK_NODE_HTML_INLINE) take_html(literal(node));
    if (type == CMARK_NODE_SOFTBREAK) soft_break_ = true;
    if (type == CMARK_NODE_LINEBREAK) break_line();
  }

  void add(std::string_view typed) {
    const std::string text = replace_all(std::string(typed), "\t", " ");  // no typeface has tabs
    if (soft_break_ && !inlines_.empty() && ends_with_ascii(inlines_) && !text.empty() &&
        is_ascii(text.front())) {
      append_text(inlines_, " ", strong_ > 0);
    }
    soft_break_ = false;
    append_text(inlines_, text, strong_ > 0);
  }

  void add_lines(std::string_view text) {
    while (text.ends_with('\n')) text.remove_suffix(1);
    for (const std::string_view line : split(text, '\n')) {
      if (!inlines_.empty()) break_line();
      add(line);
    }
  }

  void break_line() {
    soft_break_ = false;
    inlines_.emplace_back(model::LineBreak{});
  }

  void take_html(std::string_view tag) {
    if (tag == "<br>" || tag == "<br/>" || tag == "<br />") {
      break_line();
    } else {
      add(tag);
    }
  }

  /// On paper a link is its text and, where that is something else, its address behind it.
  void take_link(cmark_node* node, int step) {
    if (step > 0) {
      link_begin_ = model::plain_text(inlines_).size();
      return;
    }
    const std::string address = cmark_node_get_url(node);
    const std::string shown = model::plain_text(inlines_).substr(link_begin_);
    if (!address.empty() && shown != address && "mailto:" + shown != address) {
      add("（" + address + "）");
    }
  }

  static bool is_ascii(char letter) { return static_cast<unsigned char>(letter) < 0x80; }
  static bool ends_with_ascii(const model::Inlines& inlines) {
    const auto* text = std::get_if<model::Text>(&inlines.back());
    return text != nullptr && !text->text.empty() && is_ascii(text->text.back());
  }

  model::Inlines inlines_;
  int strong_ = 0;
  bool soft_break_ = false;
  std::size_t link_begin_ = 0;
};

}  // namespace

model::Inlines inlines_below(cmark_node* node) { return InlineReader().read(node); }

}  // namespace nenpo::assemble
