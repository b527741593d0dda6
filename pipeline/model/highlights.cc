#include "model/highlights.h"

#include "base/overloaded.h"

namespace nenpo::model {

void visit_inlines(Highlight& highlight, const VisitInlines& visit) {
  std::visit(Overloaded{[&visit](KeyFacts& facts) {
                          for (KeyFact& fact : facts.facts) {
                            for (Inlines& words : fact.words) visit(words, facts.from);
                          }
                        },
                        [&visit](Voices& voices) {
                          for (Inlines& voice : voices.voices) visit(voice, voices.from);
                          visit(voices.attribution, voices.from);
                        },
                        [&visit](Numbered& numbered) {
                          for (auto& item : numbered.items) visit(item.text, numbered.from);
                        },
                        [&visit](TimeAxis& axis) {
                          for (Inlines& words : axis.before) visit(words, axis.from);
                          for (auto* entries : {&axis.entries, &axis.after}) {
                            for (TimeAxis::Entry& entry : *entries) visit(entry.words, axis.from);
                          }
                        },
                        [](Labels&) {}, [](Badge&) {}, [](GoalBand&) {}, [](Ranking&) {}},
             highlight);
}

namespace {

std::string lines_of(const KeyFacts& facts) {
  std::string out = "key-facts " + facts.kind + "\n";
  for (const KeyFact& fact : facts.facts) {
    out += "  " + fact.label + " | " + fact.before + fact.number + "_" + fact.unit + "⟦" +
           fact.fact + "⟧";
    for (const Inlines& words : fact.words) out += " | " + marked_text(words);
    for (const KeyFact::Part& part : fact.parts) {
      out += fact.bars == KeyFact::Bars::kParts ? " | part " : " | compared ";
      out += std::string(part.named ? "" : "unnamed ") + part.label + part.number + part.unit +
             "⟦" + part.fact + "⟧";
    }
    out += "\n";
  }
  return out;
}

std::string lines_of(const Voices& voices) {
  std::string out = "voices " + marked_text(voices.attribution) + "\n";
  for (const Inlines& voice : voices.voices) out += "  " + marked_text(voice) + "\n";
  return out;
}

std::string lines_of(const Numbered& numbered) {
  std::string out = "numbered\n";
  for (const Numbered::Item& item : numbered.items) {
    out += "  " + item.numeral + " " + marked_text(item.text) + "\n";
  }
  return out;
}

std::string lines_of(const Labels& labels) {
  std::string out = "labels";
  for (const Labels::Label& label : labels.labels) {
    out += " | " + label.text + (label.own ? " own" : "");
  }
  return out + "\n";
}

std::string lines_of(const Badge& badge) { return "badge " + badge.kind + " " + badge.text + "\n"; }

std::string lines_of(const GoalBand& band) {
  std::string out = "goals";
  for (const int goal : band.goals) out += " " + std::to_string(goal);
  return out + "\n";
}

std::string lines_of(const TimeAxis& axis) {
  std::string out = "time-axis " + axis.first_label + " " + axis.last_label + "\n";
  for (const Inlines& words : axis.before) out += "  before " + marked_text(words) + "\n";
  for (const TimeAxis::Entry& entry : axis.entries) {
    out += "  " + entry.head + " | " + marked_text(entry.words) + "\n";
  }
  for (const TimeAxis::Entry& entry : axis.after) {
    out += "  after " + entry.head + " | " + marked_text(entry.words) + "\n";
  }
  return out;
}

std::string lines_of(const Ranking& ranking) {
  std::string out = "ranking " + ranking.caption + "\n";
  for (const Ranking::Row& row : ranking.rows) {
    out += "  " + row.rank + " | " + row.previous + " | " + row.name + " | " + row.score + "⟦" +
           row.fact + "⟧" + (row.own ? " own" : "") + "\n";
  }
  return out;
}

}  // namespace

std::string dump(const Highlight& highlight) {
  return std::visit([](const auto& one) { return lines_of(one); }, highlight);
}

}  // namespace nenpo::model
