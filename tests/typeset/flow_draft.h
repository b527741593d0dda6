#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/finding.h"
#include "model/pages.h"
#include "model/style.h"
#include "typeset/flow/piece.h"

namespace nenpo::typeset {

/// Ten lines of 10 pt a page, 100 pt wide, 50 pt from the page's edges; columns 20 pt apart; the
/// area of notes takes 10 pt beyond their lines of 5 pt.
model::Style small_style();

enum class ListPlace { kFirst, kLast };

/// Hand-made pieces. Each one prints its name where it stands, and nothing else.
class FlowDraft {
 public:
  /// Another passage.
  FlowDraft& columns(int count);
  /// A paragraph of so many lines under one tag: "a1", "a2", ...; none alone at an end.
  FlowDraft& paragraph(const std::string& name, int lines);
  FlowDraft& heading(const std::string& name, Pt before = Pt{});
  FlowDraft& barrier(const std::string& name);
  FlowDraft& figure(const std::string& name, Pt height, PieceKind kind = PieceKind::kFloat);
  /// Rows of 10 pt below a head "H" of 10 pt that is repeated; a rule closes each part.
  FlowDraft& table(const std::string& name, int rows);
  /// A piece of any make.
  FlowDraft& add(Piece piece, const std::string& name);
  FlowDraft& item(const std::string& name, ListPlace place);
  /// A note "*name1", ... of so many lines, marked in the last piece or so many before it.
  FlowDraft& note(const std::string& name, int lines, std::size_t back = 0);
  Piece& last() { return passages_.back().pieces.back(); }

  /// In the order in which they were made.
  std::vector<std::string> names() const;
  /// The piece stays with the next one, if anything may.
  bool is_kept(const std::string& name) const;

  std::vector<model::Page> pages(const model::Style& style, Findings& findings) const;
  std::vector<model::Page> pages() const;

 private:
  std::vector<Passage> passages_{{1, {}}};
};

/// What stands where: "2: a3@50,60 ...", a line a page, by the pieces' left and top in the type
/// area, in the order in which they are read; repeated heads in brackets.
std::string places(const std::vector<model::Page>& pages);
/// The folio of the page that prints the name, or 0.
int page_of(const std::vector<model::Page>& pages, const std::string& name);
/// The roles that are open where each piece stands: "a1=P *n1=P/Note".
std::string tags(const std::vector<model::Page>& pages);

}  // namespace nenpo::typeset
