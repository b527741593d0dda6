#include "assemble/footnotes.h"

#include "assemble/markdown.h"

namespace nenpo::assemble {
namespace {

std::string line_word(const model::SourceLine& from) { return std::to_string(from.line) + "行目"; }

}  // namespace

void Footnotes::define(const FootnoteText& note, Findings& findings) {
  if (note.text.empty()) {
    findings.push_back(finding_at(note.from, Severity::kError, "malformed-footnote",
                                  "脚注「[^" + note.label + "]:」に文がありません。",
                                  "同じ行に脚注の文を書き、2行目からは2字下げてください。例：[^" +
                                      note.label + "]: 令和6年度の値です。"));
  }
  const auto [place, added] = notes_.try_emplace({note.from.file, note.label}, Note{{}, note.from});
  if (added) {
    place->second.text = read_inlines(note.text, note.from, findings);
    return;
  }
  findings.push_back(
      finding_at(note.from, Severity::kError, "duplicate-footnote",
                 "脚注「[^" + note.label + "]:」が2つあります。" + line_word(place->second.from) +
                     "のものを使い、この脚注は印刷しませんでした。",
                 "別の名前にして、本文の印もそろえてください。例：[^" + note.label + "2]"));
}

std::optional<model::NoteMark> Footnotes::mark(std::string_view label,
                                               const model::SourceLine& from, Findings& findings) {
  const std::string name(label);
  const auto found = notes_.find({from.file, name});
  if (found == notes_.end()) {
    findings.push_back(finding_at(
        from, Severity::kError, "undefined-footnote",
        "脚注の印「[^" + name + "]」に当たる脚注の文がありません。そのまま印刷しました。",
        "同じファイルに、行の初めから脚注の文を書いてください。例：[^" + name +
            "]: 令和6年度の値です。"));
    return std::nullopt;
  }
  Note& note = found->second;
  if (note.place) {
    const model::Footnote& first = marked_[*note.place];
    findings.push_back(finding_at(
        from, Severity::kWarning, "repeated-footnote",
        "脚注の印「[^" + name + "]」が2回使われています。脚注「" + first.mark +
            "」は、初めの印のあるページにだけ印刷します。",
        "ページが離れるときは、別の名前の脚注をもう1つ書いてください。例：[^" + name + "2]"));
    return model::NoteMark{first.mark};
  }
  note.place = marked_.size();
  marked_.push_back({mark_sign_ + std::to_string(marked_.size() + 1), note.text, note.from});
  return model::NoteMark{marked_.back().mark, note.place};
}

void Footnotes::report_unused(Findings& findings) const {
  std::map<std::pair<std::string, int>, std::string> unused;  // labels by file and line
  for (const auto& [key, note] : notes_) {
    if (!note.place) unused[{note.from.file, note.from.line}] = key.second;
  }
  for (const auto& [place, label] : unused) {
    findings.push_back(finding_at(
        {place.first, place.second}, Severity::kWarning, "unused-footnote",
        "脚注「[^" + label + "]:」の印が本文にありません。この脚注は印刷しませんでした。",
        "本文の語の後ろに印「[^" + label + "]」を書くか、脚注を消してください。"));
  }
}

}  // namespace nenpo::assemble
