#include "assemble/blocks/gathering_as.h"

#include <array>
#include <string>

#include "assemble/blocks/contact.h"
#include "assemble/blocks/cut_inlines.h"
#include "assemble/blocks/workshop.h"
#include "assemble/prose_source.h"
#include "assemble/walk.h"
#include "base/text.h"

namespace nenpo::assemble {
namespace {

using MakeOf = model::Blocks (*)(const model::Blocks&, std::string_view kind,
                                 const model::SourceLine&, Findings&);

void report_unread(const model::SourceLine& from, const std::string& words, std::string remedy,
                   Findings& findings) {
  findings.push_back(finding_at(from, Severity::kError, "malformed-block",
                                "「" + words + "」を読み分けられません。そのまま印刷しました。",
                                std::move(remedy)));
}

/// "3 title … speaker"; the number stands before the first blank.
model::Agenda::Item agenda_item(const model::ListItem& item, Findings& findings) {
  constexpr std::string_view kLeader = "…";
  model::Agenda::Item read;
  CutInlines numbered = cut_kicker(item.text);
  read.number = model::plain_text(numbered.before);
  if (read.number.find_first_not_of("0123456789") != std::string::npos || read.number.empty()) {
    report_unread(item.from, model::plain_text(item.text),
                  "次第の項目は、番号、空白、内容の順に書いてください。例：- 1 開会", findings);
    read.number.clear();
    numbered.behind = item.text;
  }
  CutInlines spoken = cut_at(numbered.behind, kLeader);
  CutInlines remarked = cut_remark(spoken.before);
  read.text = with_wide_blanks(std::move(remarked.before));
  read.remark = std::move(remarked.behind);
  read.speaker = with_wide_blanks(std::move(spoken.behind));
  return read;
}

model::Blocks agenda(const model::Blocks& taken, std::string_view, const model::SourceLine& from,
                     Findings& findings) {
  model::Agenda agenda;
  agenda.from = from;
  for_each<model::List>(taken, [&](const model::List& list) {
    for (const model::ListItem& item : list.items) {
      agenda.items.push_back(agenda_item(item, findings));
    }
  });
  return {model::Gathering{std::move(agenda)}};
}

model::Blocks ruled_rows(const model::Blocks& taken, std::string_view kind,
                         const model::SourceLine& from, Findings&) {
  model::RuledRows rows;
  rows.kind = kind;
  rows.from = from;
  for_each<model::Paragraph>(taken, [&](const model::Paragraph& paragraph) {
    CutInlines parts = cut_at(paragraph.text, "：");
    if (parts.found) {
      rows.rows.push_back({std::move(parts.before), std::move(parts.behind)});
    } else {
      rows.rows.push_back({{}, paragraph.text});
    }
  });
  for_each<model::List>(taken, [&](const model::List& list) {
    for (const model::ListItem& item : list.items) rows.rows.push_back({{}, item.text});
  });
  return {model::Gathering{std::move(rows)}};
}

/// The blocks with each heading exchanged by what `make` makes of it.
template <typename Make>
model::Blocks each_heading(const model::Blocks& taken, const Make& make) {
  model::Blocks blocks;
  for (const model::Block& block : taken) {
    const auto* heading = std::get_if<model::Heading>(&block);
    if (heading == nullptr) {
      blocks.push_back(block);
    } else {
      blocks.push_back(make(*heading));
    }
  }
  return blocks;
}

model::Blocks mastheads(const model::Blocks& taken, std::string_view kind, const model::SourceLine&,
                        Findings&) {
  return each_heading(taken, [kind](const model::Heading& heading) -> model::Block {
    CutInlines remarked = cut_remark(heading.text);
    CutInlines parts = cut_kicker(remarked.before);
    model::Masthead head;
    head.kind = kind;
    head.level = heading.level;
    head.kicker = std::move(parts.before);
    head.title = with_wide_blanks(std::move(parts.behind));
    head.remark = std::move(remarked.behind);
    head.from = heading.from;
    return model::Gathering{std::move(head)};
  });
}

model::Blocks kickers(const model::Blocks& taken, std::string_view, const model::SourceLine&,
                      Findings&) {
  return each_heading(taken, [](const model::Heading& heading) -> model::Block {
    CutInlines parts = cut_kicker(heading.text);
    return model::Paragraph{std::move(parts.before), heading.from};
  });
}

model::Blocks titles(const model::Blocks& taken, std::string_view, const model::SourceLine&,
                     Findings&) {
  return each_heading(taken, [](const model::Heading& heading) -> model::Block {
    model::Heading title = heading;
    title.text = with_wide_blanks(cut_kicker(heading.text).behind);
    return title;
  });
}

model::Blocks wide(const model::Blocks& taken, std::string_view, const model::SourceLine&,
                   Findings&) {
  return each_heading(taken, [](const model::Heading& heading) -> model::Block {
    return model::Paragraph{with_wide_blanks(heading.text), heading.from};
  });
}

/// 回避すべき負のシナリオから「希望のシナリオ」へ: から stays with what is avoided.
model::Blocks turns(const model::Blocks& taken, std::string_view, const model::SourceLine&,
                    Findings& findings) {
  constexpr std::string_view kFrom = "から";
  return each_heading(taken, [&findings, kFrom](const model::Heading& heading) -> model::Block {
    CutInlines parts = cut_at(heading.text, kFrom);
    if (!parts.found) {
      report_unread(heading.from, model::plain_text(heading.text),
                    "「～から～へ」の形で書いてください。例：負のシナリオから希望のシナリオへ",
                    findings);
      return heading;
    }
    parts.before.emplace_back(model::Text{.text = std::string(kFrom), .strong = false, .fact = {}});
    return model::Gathering{
        model::Turn{std::move(parts.before), std::move(parts.behind), heading.from}};
  });
}

/// Who drew what was not handed in: the drawing that stands there is not theirs.
model::Blocks credits(const model::Blocks& taken, std::string_view, const model::SourceLine&,
                      Findings&) {
  model::Blocks blocks;
  for_each<model::Graphic>(taken, [&blocks](const model::Graphic& graphic) {
    const auto* picture = std::get_if<model::Picture>(&graphic);
    if (picture == nullptr) return;
    model::Paragraph credit{{}, picture->from};
    const auto add = [&credit](std::string_view words) {
      credit.text.emplace_back(
          model::Text{.text = std::string(words), .strong = false, .fact = {}});
    };
    if (picture->picture == nullptr) {
      add("原画\u3000未提出");
      credit.text.emplace_back(model::LineBreak{});
    }
    add("（");
    credit.text.insert(credit.text.end(), picture->caption.begin(), picture->caption.end());
    add("）");
    blocks.emplace_back(std::move(credit));
  });
  return blocks;
}

model::Blocks contacts(const model::Blocks& taken, std::string_view, const model::SourceLine& from,
                       Findings& findings) {
  return contact(taken, from, findings);
}

struct Conversion {
  std::string_view name;
  MakeOf make;
};
constexpr std::array<Conversion, 9> kConversions = {{{"wide", wide},
                                                     {"agenda", agenda},
                                                     {"ruled-rows", ruled_rows},
                                                     {"masthead", mastheads},
                                                     {"kicker", kickers},
                                                     {"title", titles},
                                                     {"turn", turns},
                                                     {"credit", credits},
                                                     {"contact", contacts}}};

}  // namespace

std::optional<model::Blocks> gathering_as(std::string_view as, const model::Blocks& taken,
                                          const model::SourceLine& from, const Assembly& assembly) {
  const auto colon = as.find(':');
  const std::string_view name = as.substr(0, colon);
  const std::string_view kind = colon == std::string_view::npos ? "" : as.substr(colon + 1);
  if (name == "seating-plan") return seating_plan(taken, from, assembly);
  if (name == "workshop-themes") return workshop_themes(taken, from, assembly.findings);
  for (const Conversion& conversion : kConversions) {
    if (conversion.name == name) return conversion.make(taken, kind, from, assembly.findings);
  }
  return std::nullopt;
}

}  // namespace nenpo::assemble
