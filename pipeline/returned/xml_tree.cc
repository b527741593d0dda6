#include "returned/xml_tree.h"

#include <algorithm>
#include <cctype>

#include "returned/xml_text.h"

namespace nenpo::returned {
namespace {

constexpr std::size_t kMaxNodes = 1 << 20;  // 200 MB of memory

class TreeListener : public package::XmlListener {
 public:
  explicit TreeListener(XmlNode& document) : open_{&document} {}
  void listen_to(const package::XmlStream& stream) { stream_ = &stream; }

  void start(const package::XmlName& name, const package::XmlAttributes& attributes) override {
    ++count_;
    XmlNode& node = open_.back()->children.emplace_back();
    node.space = name.space;
    node.local = name.local;
    node.tag = stream_->tag();
    for (const auto& [key, value] : attributes.all()) node.attributes.emplace_back(key, value);
    open_.push_back(&node);
  }
  void end(const package::XmlName&) override {
    const XmlSpan tag = stream_->tag();
    open_.back()->close = tag.begin;
    open_.back()->end = tag.end;
    open_.pop_back();
  }
  void text(std::string_view piece) override { open_.back()->text += piece; }
  bool goes_on() const override { return count_ <= kMaxNodes; }

 private:
  const package::XmlStream* stream_ = nullptr;
  std::vector<XmlNode*> open_;  // stays valid: an element gets no sibling before it ends
  std::size_t count_ = 0;
};

/// What we add is UTF-8, so the document must be.
bool is_declared_utf8(std::string_view text) {
  if (text.starts_with("\xFE\xFF") || text.starts_with("\xFF\xFE")) return false;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (!text.starts_with("<?xml")) return true;
  const auto encoding = raw_attribute(text.substr(0, text.find("?>")), "encoding");
  std::string name(encoding.value_or("utf-8"));
  for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return name == "utf-8" || name == "us-ascii";
}

}  // namespace

std::optional<std::string_view> XmlNode::find(std::string_view name) const {
  for (const auto& [key, value] : attributes) {
    if (key == name) return value;
  }
  return {};
}

const XmlNode* XmlNode::child(std::string_view name) const {
  const auto found = std::find_if(children.begin(), children.end(),
                                  [&](const XmlNode& node) { return node.local == name; });
  return found == children.end() ? nullptr : &*found;
}

std::vector<const XmlNode*> XmlNode::all(std::string_view name) const {
  std::vector<const XmlNode*> found;
  for (const XmlNode& node : children) {
    if (node.local == name) found.push_back(&node);
  }
  return found;
}

std::string plain_xml(const XmlNode& node) {
  std::string xml = "<" + node.local;
  for (const auto& [key, value] : node.attributes)
    xml += " " + key + "=\"" + xml_text(value) + "\"";
  if (node.children.empty()) return xml + "/>";
  xml += ">";
  for (const XmlNode& child : node.children) xml += plain_xml(child);
  return xml + "</" + node.local + ">";
}

std::optional<XmlNode> parse_xml(std::string_view text) {
  if (!is_declared_utf8(text)) return {};
  XmlNode document;
  TreeListener listener(document);
  const package::Budget budget;
  package::XmlStream stream(listener, budget);
  listener.listen_to(stream);
  if (!stream.feed(text) || stream.finish() != package::XmlTrouble::kNone) return {};
  return std::move(document.children.front());
}

void XmlPart::insert_behind(const std::vector<std::string_view>& predecessors,
                            const std::string& xml) {
  std::size_t at = root.tag.end;
  for (const XmlNode& node : root.children) {
    if (std::find(predecessors.begin(), predecessors.end(), node.local) != predecessors.end())
      at = node.end;
  }
  if (root.children.empty()) return append(root, xml);
  edits.insert(at, xml);
}

}  // namespace nenpo::returned
