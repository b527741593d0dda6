#include "model/gathering.h"

#include "base/overloaded.h"

namespace nenpo::model {
namespace {

void visit_people(Roster& roster, const VisitInlines& visit) {
  for (Roster::Person& person : roster.people) {
    visit(person.family, roster.from);
    visit(person.given, roster.from);
  }
}

std::string dump_one(const Agenda& agenda) {
  std::string out = "agenda\n";
  for (const Agenda::Item& item : agenda.items) {
    out += "  " + item.number + " " + marked_text(item.text) + marked_text(item.remark) + " | " +
           marked_text(item.speaker) + "\n";
  }
  return out;
}

std::string dump_one(const Roster& roster) {
  std::string out = "roster\n";
  for (const Roster::Person& person : roster.people) {
    out += "  " + person.number + " " + person.affiliation + " | " + person.role + " | " +
           marked_text(person.family) + " " + marked_text(person.given) + "\n";
  }
  return out;
}

std::string dump_one(const PeopleRing& ring) {
  return "people-ring " + std::to_string(ring.people) + " " + ring.alternative_text + "\n";
}

std::string dump_one(const SeatingPlan& plan) {
  std::string out = "seating-plan " + plan.alternative_text + "\n";
  for (const SeatingPlan::Table& table : plan.tables) {
    out += "  " + table.letter + " | " + table.facilitator + " |";
    for (const SeatingPlan::Seat& seat : table.seats) out += " " + seat.number + seat.family;
    out += "\n";
  }
  return out;
}

std::string dump_one(const WorkshopThemes& themes) {
  std::string out = "workshop-themes\n";
  for (const WorkshopThemes::Theme& theme : themes.themes) {
    out += "  " + marked_text(theme.table) + " | " + marked_text(theme.theme) + " | " +
           marked_text(theme.facilitator) + "\n";
  }
  return out;
}

std::string dump_one(const Masthead& head) {
  return "masthead " + head.kind + " " + std::to_string(head.level) + ": " +
         marked_text(head.kicker) + " | " + marked_text(head.title) + " | " +
         marked_text(head.remark) + "\n";
}

std::string dump_one(const RuledRows& rows) {
  std::string out = "ruled-rows " + rows.kind + "\n";
  for (const RuledRows::Row& row : rows.rows) {
    out += "  " + marked_text(row.label) + " | " + marked_text(row.text) + "\n";
  }
  return out;
}

std::string dump_one(const Turn& turn) {
  return "turn " + marked_text(turn.avoided) + " | " + marked_text(turn.hoped) + "\n";
}

std::string dump_one(const Contact& contact) {
  std::string out = "contact\n";
  for (const Inlines& line : contact.office) out += "  " + marked_text(line) + "\n";
  for (const Contact::Way& way : contact.ways) out += "  " + way.label + " | " + way.value + "\n";
  return out + "  search " + contact.search_lead + " | " + contact.search_words + " | " +
         contact.search_button + "\n";
}

}  // namespace

void visit_inlines(Gathering& gathering, const VisitInlines& visit) {
  std::visit(Overloaded{[&visit](Agenda& agenda) {
                          for (Agenda::Item& item : agenda.items) {
                            visit(item.text, agenda.from);
                            visit(item.remark, agenda.from);
                            visit(item.speaker, agenda.from);
                          }
                        },
                        [&visit](Roster& roster) { visit_people(roster, visit); },
                        [](PeopleRing&) {}, [](SeatingPlan&) {},
                        [&visit](WorkshopThemes& themes) {
                          for (WorkshopThemes::Theme& theme : themes.themes) {
                            visit(theme.table, themes.from);
                            visit(theme.theme, themes.from);
                            visit(theme.facilitator, themes.from);
                          }
                        },
                        [&visit](Masthead& head) {
                          visit(head.kicker, head.from);
                          visit(head.title, head.from);
                          visit(head.remark, head.from);
                        },
                        [&visit](RuledRows& rows) {
                          for (RuledRows::Row& row : rows.rows) {
                            visit(row.label, rows.from);
                            visit(row.text, rows.from);
                          }
                        },
                        [&visit](Turn& turn) {
                          visit(turn.avoided, turn.from);
                          visit(turn.hoped, turn.from);
                        },
                        [&visit](Contact& contact) {
                          for (Inlines& line : contact.office) visit(line, contact.from);
                        }},
             gathering);
}

std::string dump(const Gathering& gathering) {
  return std::visit([](const auto& one) { return dump_one(one); }, gathering);
}

}  // namespace nenpo::model
