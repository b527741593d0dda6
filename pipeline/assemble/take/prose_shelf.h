#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "assemble/assembly.h"
#include "assemble/prose_source.h"
#include "model/manuscript.h"

namespace nenpo::assemble {

enum class PieceKind { kHeading, kParagraph, kList, kTable, kPicture, kQuotation, kMark, kOther };

/// What a template may take of a prose file by itself: a block as written, or a mark of data, whose
/// blocks are made where it is taken.
struct ProsePiece {
  PieceKind kind = PieceKind::kOther;
  model::Block block;
  std::optional<Mark> mark;
  model::SourceLine from;
  std::vector<int> printed;  // how often; of a list each of its items
};

/// A prose file that the publication takes from.
struct ShelvedProse {
  std::string file;  // "prose/000_guidance/01_declaration.md"
  std::vector<ProsePiece> pieces;
};

/// The prose files that templates take from, each read once, and what of them has been printed.
class ProseShelf {
 public:
  /// `name` is the file's below prose/. Null for what nobody handed in.
  ShelvedProse* open(std::string_view name, const Assembly& assembly);

  /// Marks of data are printed by whatever names the same data: {{case:A01}}.
  void note_mark(const Mark& mark) { marks_.emplace(mark.name, mark.argument); }
  /// A heading that stands in a running head.
  void note_heading(std::string_view name, std::string_view text, const Assembly& assembly);

  /// The error prose-not-printed for each piece that was not taken, but for files that are printed
  /// as a whole.
  void report_unprinted(const Assembly& assembly);

 private:
  bool is_printed(const ProsePiece& piece, std::size_t part) const;
  void report_pieces(const ShelvedProse& prose, Findings& findings) const;

  std::map<std::string, ShelvedProse, std::less<>> files_;  // by name
  std::set<std::pair<std::string, std::string>> marks_;
};

/// The words of a piece, or of one item of a list, for findings.
std::string words_of(const ProsePiece& piece, std::size_t item = 0);

}  // namespace nenpo::assemble
