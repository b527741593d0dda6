#include "ingest/xlsx_comments.h"

#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "ingest/review_comment.h"
#include "ingest/xlsx_text.h"
#include "model/review.h"

namespace nenpo::ingest {
namespace {

class CommentsListener : public package::XmlListener {
 public:
  explicit CommentsListener(Comments& comments) : comments_(comments) {}

  void start(const package::XmlName& name, const package::XmlAttributes& attributes) override {
    if (name.local == "author") {
      in_author_ = true;
      authors_.emplace_back();
    } else if (name.local == "comment" || name.local == "threadedComment") {
      at_ = parse_a1(attributes.get("ref"));
      threaded_ = name.local == "threadedComment";
      if (is_ours(attributes.get("authorId"))) at_.reset();
    } else if (name.local == "text" && at_) {
      in_text_ = true;
    } else if (in_text_) {
      builder_.start(name, attributes);
    }
  }
  void end(const package::XmlName& name) override {
    if (name.local == "author") {
      in_author_ = false;
    } else if (name.local == "text" && in_text_) {
      in_text_ = false;
      add(threaded_ ? std::exchange(plain_, {}) : builder_.take().text);
    } else if (in_text_) {
      builder_.end(name);
    }
  }
  void text(std::string_view piece) override {
    if (in_author_) authors_.back() += piece;
    if (!in_text_) return;
    if (threaded_) {
      plain_ += piece;
    } else {
      builder_.text(piece);
    }
  }

 private:
  /// Whether a workbook that was returned before has the comment from us.
  bool is_ours(std::string_view author) const {
    std::size_t index = authors_.size();
    std::from_chars(author.data(), author.data() + author.size(), index);
    return index < authors_.size() && authors_[index] == model::review::kCommentAuthor;
  }

  void add(const std::string& written) {
    const std::string text = without_review(written);
    if (text.empty()) return;
    std::string& comment = comments_[*at_];
    if (!comment.empty()) comment += '\n';
    comment += text;
  }

  Comments& comments_;
  RichTextBuilder builder_;
  std::vector<std::string> authors_;
  std::string plain_;
  bool in_author_ = false;
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
