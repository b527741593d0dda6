#include "assemble/take/prose_shelf.h"

#include <algorithm>
#include <utility>

#include "assemble/escapes.h"
#include "assemble/inlines.h"
#include "assemble/take/heading_serials.h"
#include "assemble/take/prose_pieces.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

std::string shortened(const std::string& text) {
  constexpr std::size_t kShown = 30;
  const std::u32string characters = to_utf32(replace_all(shown_signs(text), "\n", ""));
  if (characters.size() <= kShown) return to_utf8(characters);
  return to_utf8(std::u32string_view(characters).substr(0, kShown)) + "…";
}

/// The first words of a block, whatever it is.
std::string first_words(model::Block block) {
  std::string words;
  change_inlines(block, [&words](model::Inlines& inlines, const model::SourceLine&, TextPlace) {
    if (words.empty()) words = model::plain_text(inlines);
  });
  return words;
}

bool is_printed_whole(std::string_view name, const PublicationTemplate& publication) {
  return std::any_of(publication.parts.begin(), publication.parts.end(),
                     [name](const Part& part) { return part.prose == name; });
}

void report(const model::SourceLine& from, std::string message, Findings& findings) {
  findings.push_back(finding_at(
      from, Severity::kError, "prose-not-printed", std::move(message),
      "テンプレートで :::{take prose=\"…\" under=\"見出し\"} と書いて印刷するか、要らない原稿であれ"
      "ば原稿から消してください。"));
}

}  // namespace

std::string words_of(const ProsePiece& piece, std::size_t item) {
  if (piece.mark) {
    const std::string& argument = piece.mark->argument;
    return "{{" + piece.mark->name + (argument.empty() ? "" : ":" + argument) + "}}";
  }
  if (const auto* list = std::get_if<model::List>(&piece.block)) {
    return shortened(model::plain_text(list->items.at(item).text));
  }
  return shortened(first_words(piece.block));
}

ShelvedProse* ProseShelf::open(std::string_view name, const Assembly& assembly) {
  if (const auto found = files_.find(name); found != files_.end()) return &found->second;
  const auto source = submitted_prose(assembly.edition, name);
  if (!source) return nullptr;
  ShelvedProse prose{source->file, prose_pieces(*source, assembly)};
  check_heading_serials(prose.pieces, assembly.findings);
  return &files_.emplace(std::string(name), std::move(prose)).first->second;
}

void ProseShelf::note_heading(std::string_view name, std::string_view text,
                              const Assembly& assembly) {
  ShelvedProse* prose = open(name, assembly);
  if (prose == nullptr) return;
  for (ProsePiece& piece : prose->pieces) {
    const auto* heading = std::get_if<model::Heading>(&piece.block);
    if (heading == nullptr || model::plain_text(heading->text) != text) continue;
    ++piece.printed.front();
    return;
  }
}

bool ProseShelf::is_printed(const ProsePiece& piece, std::size_t part) const {
  return piece.printed[part] > 0 ||
         (piece.mark && marks_.contains({piece.mark->name, piece.mark->argument}));
}

void ProseShelf::report_pieces(const ShelvedProse& prose, Findings& findings) const {
  for (const ProsePiece& piece : prose.pieces) {
    const auto* list = std::get_if<model::List>(&piece.block);
    for (std::size_t part = 0; part < piece.printed.size(); ++part) {
      if (is_printed(piece, part)) continue;
      report(list == nullptr ? piece.from : list->items[part].from,
             "原稿の「" + words_of(piece, part) + "」が、冊子のどこにも印刷されていません。",
             findings);
    }
  }
}

void ProseShelf::report_unprinted(const Assembly& assembly) {
  for (const auto& [name, prose] : files_) {
    if (!is_printed_whole(name, assembly.publication)) report_pieces(prose, assembly.findings);
  }
  for (const std::string& folder : assembly.publication.prose_folders) {
    for (const model::ProseFile& file : assembly.edition.prose) {
      if (!file.file.starts_with(std::string(kProseFolder) + folder + "/")) continue;
      const std::string name = file.file.substr(kProseFolder.size());
      if (files_.contains(name) || is_printed_whole(name, assembly.publication)) continue;
      report({file.file, 0}, "原稿「" + name + "」が、冊子のどこにも印刷されていません。",
             assembly.findings);
    }
  }
}

}  // namespace nenpo::assemble
