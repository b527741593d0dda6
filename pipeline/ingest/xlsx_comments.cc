#include "ingest/xlsx_comments.h"

#include <optional>
#include <utility>

#include "ingest/xlsx_text.h"

namespace nenpo::ingest {
namespace {

class CommentsListener : public package::XmlListener {
 public:
  explicit CommentsListener(Comments& comments) : comments_(comments) {}

  void start(const package::XmlName& name, const package::XmlAttributes& attributes) override {
    if (name.local == "comment" || name.local == "threadedComment") {
      at_ = parse_a1(attributes.get("ref"));
      threaded_ = name.local == "threadedComment";
    } else if (name.local == "text" && at_) {
      in_text_ = true;
    } else if (in_text_) {
      builder_.start(name, attributes);
    }
  }
  void end(const package::XmlName& name) override {
    if (name.local == "text" && in_text_) {
      in_text_ = false;
      add(threaded_ ? std::exchange(plain_, {}) : builder_.take().text);
    } else if (in_text_) {
      builder_.end(name);
    }
  }
  void text(std::string_view piece) override {
    if (!in_text_) return;
    if (threaded_) {
      plain_ += piece;
    } else {
      builder_.text(piece);
    }
  }

 private:
  void add(const std::string& text) {
    std::string& comment = comments_[*at_];
    if (!comment.empty()) comment += '\n';
    comment += text;
  }

  Comments& comments_;
  RichTextBuilder builder_;
  std::string plain_;
  std::optional<CellAddress> at_;
  bool threaded_ = false;
  bool in_text_ = false;
};

}  // namespace

package::PartTrouble read_comments(const package::ZipPackage& package, std::string_view part,
                                   const package::Budget& budget, Comments& comments) {
  CommentsListener listener(comments);
  return package::read_xml_part(package, part, listener, budget);
}

}  // namespace nenpo::ingest
