#include "model/diagrams.h"

#include "base/overloaded.h"

namespace nenpo::model {
namespace {

void visit_each(std::vector<Inlines>& texts, const SourceLine& from, const VisitInlines& visit) {
  for (Inlines& text : texts) visit(text, from);
}

void visit_labels(LabelTable& table, const VisitInlines& visit) {
  visit_each(table.header, table.from, visit);
  for (LabelTable::Row& row : table.rows) {
    visit(row.label, table.from);
    for (LabelTable::Entry& entry : row.entries) visit(entry.text, table.from);
    visit(row.outcome, table.from);
  }
}

std::string joined(const NodeLines& lines) {
  std::string out;
  for (const std::string& line : lines) out += (out.empty() ? "" : "/") + line;
  return out;
}

std::string lines_of(const std::vector<Inlines>& texts) {
  std::string out;
  for (const Inlines& text : texts) out += "  " + marked_text(text) + "\n";
  return out;
}

std::string dump_of(const Timeline& line) {
  std::string out = "timeline | alternative " + line.alternative_text + "\n";
  for (const Timeline::Point& point : line.points) {
    out += "  " + point.time + " | " + marked_text(point.text) + "\n";
  }
  return out;
}

std::string dump_of(const NestedTiers& figure) {
  std::string out = "nested-tiers | alternative " + figure.alternative_text + "\n";
  for (const NestedTiers::Tier& tier : figure.tiers) {
    out += "  " + tier.name + " | " + marked_text(tier.note) + "\n";
  }
  return out;
}

std::string dump_of(const Hub& hub) {
  std::string out =
      "hub " + hub.area + " | " + joined(hub.centre) + " | alternative " + hub.alternative_text;
  out += "\n";
  for (const Hub::Group& group : hub.groups) {
    out += "  group";
    for (const NodeLines& node : group.nodes) out += " | " + joined(node);
    out += "\n";
  }
  return out + "  box " + hub.box_title + "\n" + lines_of(hub.box);
}

std::string dump_of(const PositionFigure& figure) {
  std::string out = "position | alternative " + figure.alternative_text + "\n";
  for (const PositionFigure::Row& row : figure.rows) {
    out += row.peers ? "  peers" : "  row";
    for (const PositionFigure::Node& node : row.nodes) {
      out += (node.own ? " | own " : " | ") + joined(node.lines);
    }
    out += "\n";
  }
  return out + "  box " + figure.box_title + "\n" + lines_of(figure.box);
}

std::string dump_of(const Process& process) {
  return "process " + joined(process.label) + " | alternative " + process.alternative_text + "\n" +
         lines_of(process.steps);
}

std::string dump_of(const Items& items) {
  return "items " + items.kind + " | " + items.title + " | alternative " + items.alternative_text +
         "\n" + lines_of(items.items);
}

std::string dump_of(const LabelTable& table) {
  std::string out = "label-table " + table.kind + "\n";
  for (const Inlines& head : table.header) out += "  head " + marked_text(head) + "\n";
  for (const LabelTable::Row& row : table.rows) {
    out += "  " + marked_text(row.label);
    for (const LabelTable::Entry& entry : row.entries) {
      out += " | " + entry.mark + " " + marked_text(entry.text);
    }
    if (!row.outcome.empty()) out += " | → " + marked_text(row.outcome);
    out += "\n";
  }
  return out;
}

std::string dump_of(const Statistics& statistics) {
  std::string out = "statistics " + statistics.kind + "\n";
  for (const Statistics::Claim& claim : statistics.claims) {
    out += "  ";
    for (const std::string& key : claim.keys) out += "[" + key + "] ";
    for (const Statistics::Stretch& stretch : claim.stretches) {
      out += (stretch.source ? "‹" : "") + marked_text(stretch.text) + (stretch.source ? "›" : "");
    }
    out += " | " + claim.source + "\n";
  }
  return out;
}

std::string dump_of(const Opinions& opinions) {
  return "opinions " + marked_text(opinions.title) + " | " + marked_text(opinions.attribution) +
         "\n" + lines_of(opinions.opinions);
}

std::string dump_of(const SheetCounter& counter) {
  return "sheet-counter " + std::to_string(counter.sheet) + "/" + std::to_string(counter.of) + "\n";
}

}  // namespace

void visit_inlines(Diagram& diagram, const VisitInlines& visit) {
  std::visit(
      Overloaded{[&visit](Timeline& line) {
                   for (Timeline::Point& point : line.points) visit(point.text, line.from);
                 },
                 [&visit](NestedTiers& figure) {
                   for (NestedTiers::Tier& tier : figure.tiers) visit(tier.note, figure.from);
                 },
                 [&visit](Hub& hub) { visit_each(hub.box, hub.from, visit); },
                 [&visit](PositionFigure& figure) { visit_each(figure.box, figure.from, visit); },
                 [&visit](Process& process) { visit_each(process.steps, process.from, visit); },
                 [&visit](Items& items) { visit_each(items.items, items.from, visit); },
                 [&visit](LabelTable& table) { visit_labels(table, visit); },
                 [&visit](Statistics& statistics) {
                   for (Statistics::Claim& claim : statistics.claims) {
                     for (Statistics::Stretch& stretch : claim.stretches) {
                       visit(stretch.text, claim.from);
                     }
                   }
                 },
                 [](SheetCounter&) {},
                 [&visit](Opinions& opinions) {
                   visit(opinions.title, opinions.from);
                   visit_each(opinions.opinions, opinions.from, visit);
                   visit(opinions.attribution, opinions.from);
                 }},
      diagram);
}

std::string dump(const Diagram& diagram) {
  return std::visit([](const auto& one) { return dump_of(one); }, diagram);
}

}  // namespace nenpo::model
