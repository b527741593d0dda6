#include "returned/comments_edit.h"

#include <utility>

#include "base/text.h"
#include "model/words.h"
#include "returned/review_words.h"
#include "returned/xml_text.h"

namespace nenpo::returned {
namespace {

using model::review::kCommentAuthor;
using model::review::kCommentHeading;

constexpr std::string_view kGap = "\n\n";  // between a person's comment and ours

std::string text_element(std::string_view text) {
  return "<t xml:space=\"preserve\">" + xml_text(text) + "</t>";
}

std::string run(std::string_view properties, std::string_view text) {
  return "<r><rPr>" + std::string(properties) +
         "<sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"游ゴシック\"/><family val=\"3\"/>"
         "<charset val=\"128\"/></rPr>" +
         text_element(text) + "</r>";
}

/// One finding: 「要修正：…」 and 「直し方：…」.
std::string severity_line(const ReviewRow& row) {
  return model::japanese_name(row.finding.severity) + "：" + row.finding.message;
}
std::string remedy_line(const ReviewRow& row) {
  return row.finding.remedy.empty() ? "" : "\n直し方：" + row.finding.remedy;
}

std::string note_runs(const std::vector<const ReviewRow*>& rows, std::string_view before) {
  std::string runs = run("<b/>", std::string(before) + std::string(kCommentHeading));
  for (const ReviewRow* row : rows) {
    runs += run("<b/>", "\n" + severity_line(*row));
    if (!row->finding.remedy.empty()) runs += run("", remedy_line(*row));
  }
  return runs;
}

/// The text of a run or a plain t element; readings and properties are none.
std::string text_of(const XmlNode& node) {
  if (node.local == "t") return node.text;
  const XmlNode* text = node.local == "r" ? node.child("t") : nullptr;
  return text == nullptr ? "" : text->text;
}

/// A comment's text and where our own begins in it.
struct CommentText {
  std::string whole;
  std::size_t own = std::string::npos;

  explicit CommentText(const XmlNode* text) {
    if (text == nullptr) return;
    for (const XmlNode& node : text->children) whole += text_of(node);
    own = whole.find(kCommentHeading);
    if (own >= kGap.size() && own != std::string::npos &&
        std::string_view(whole).substr(0, own).ends_with(kGap))
      own -= kGap.size();
  }
  bool has_own() const { return own != std::string::npos; }
  bool is_own() const { return has_own() && trim(whole.substr(0, own)).empty(); }
};

/// The runs of a person's comment up to `end` bytes of its text, as they stand as far as possible.
std::string runs_before(const XmlPart& part, const XmlNode& text, std::size_t end) {
  const std::string prefix = part.prefix();
  std::string runs;
  std::size_t at = 0;
  for (const XmlNode& node : text.children) {
    const std::string piece = text_of(node);
    if ((node.local != "t" && node.local != "r") || at >= end) continue;
    const bool whole = at + piece.size() <= end;
    std::string xml(part.raw(node));
    if (!whole) {
      const XmlNode* properties = node.child("rPr");
      xml = (properties == nullptr ? "" : std::string(part.raw(*properties))) +
            with_prefix(text_element(piece.substr(0, end - at)), prefix);
    }
    const bool is_run = whole && node.local == "r";
    runs += is_run ? xml : "<" + prefix + "r>" + xml + "</" + prefix + "r>";
    at += piece.size();
  }
  return runs;
}

std::string empty_comments(const Dialect& dialect) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"" +
         dialect.main + "\"><authors></authors><commentList></commentList></comments>";
}

/// A comments part on its way.
class CommentsEdit {
 public:
  CommentsEdit(XmlPart& part, const Notes& notes) : part_(part), notes_(notes) {}

  CommentsChange run() {
    list_ = part_.root.child("commentList");
    if (list_ != nullptr) {
      for (const XmlNode& comment : list_->children) change(comment);
    }
    std::string added;
    for (const auto& [at, rows] : notes_) {
      if (kept_.contains(at)) continue;
      added += new_comment(at, rows);
      change_.removed.erase(at);
    }
    add(added);
    change_.changed = !part_.edits.empty();
    if (!kept_.empty() || !added.empty() || unplaced_ > 0) change_.content = part_.changed();
    return std::move(change_);
  }

 private:
  void change(const XmlNode& comment) {
    const auto at = parse_a1(comment.get("ref"));
    if (!at) {
      ++unplaced_;
      return;
    }
    const XmlNode* text = comment.child("text");
    const CommentText content(text);
    if (content.is_own()) {
      change_.removed.insert(*at);
      return part_.remove(comment);
    }
    kept_.insert(*at);
    const auto note = notes_.find(*at);
    if (text == nullptr || (note == notes_.end() && !content.has_own())) return;
    std::string runs =
        runs_before(part_, *text, content.has_own() ? content.own : content.whole.size());
    if (note != notes_.end()) runs += with_prefix(note_runs(note->second, kGap), part_.prefix());
    const std::string tag = part_.prefix() + "text>";
    part_.edits.replace({text->tag.begin, text->end}, "<" + tag + runs + "</" + tag);
  }

  std::string new_comment(CellAddress at, const std::vector<const ReviewRow*>& rows) {
    return "<comment ref=\"" + to_a1(at) + "\" authorId=\"" + std::to_string(author()) +
           "\" shapeId=\"0\"><text>" + note_runs(rows, "") + "</text></comment>";
  }

  /// Our index among the authors.
  std::size_t author() {
    const XmlNode* authors = part_.root.child("authors");
    if (authors == nullptr) return 0;
    for (std::size_t i = 0; i < authors->children.size(); ++i) {
      if (authors->children[i].text == kCommentAuthor) return i;
    }
    needs_author_ = true;
    return authors->children.size();
  }

  void add(const std::string& comments) {
    const std::string author = "<author>" + std::string(kCommentAuthor) + "</author>";
    const XmlNode* authors = part_.root.child("authors");
    if (comments.empty()) return;
    if (authors == nullptr) {
      part_.edits.insert(part_.root.tag.end,
                         with_prefix("<authors>" + author + "</authors>", part_.prefix()));
    } else if (needs_author_) {
      part_.append(*authors, with_prefix(author, part_.prefix()));
    }
    if (list_ != nullptr) return part_.append(*list_, with_prefix(comments, part_.prefix()));
    part_.insert_behind({"authors"},
                        with_prefix("<commentList>" + comments + "</commentList>", part_.prefix()));
  }

  XmlPart& part_;
  const Notes& notes_;
  const XmlNode* list_ = nullptr;
  std::set<CellAddress> kept_;
  std::size_t unplaced_ = 0;
  bool needs_author_ = false;
  CommentsChange change_;
};

}  // namespace

std::string note_text(const std::vector<const ReviewRow*>& rows) {
  std::string text(kCommentHeading);
  for (const ReviewRow* row : rows) text += "\n" + severity_line(*row) + remedy_line(*row);
  return text;
}

CommentsChange change_comments(XmlPart* part, const Dialect& dialect, const Notes& notes) {
  if (part != nullptr) return CommentsEdit(*part, notes).run();
  if (notes.empty()) return {};
  XmlPart fresh;
  fresh.text = empty_comments(dialect);
  fresh.root = parse_xml(fresh.text).value();
  return CommentsEdit(fresh, notes).run();
}

}  // namespace nenpo::returned
