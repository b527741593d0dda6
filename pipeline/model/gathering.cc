#include "model/gathering.h"

#include "base/overloaded.h"

namespace nenpo::model {

void visit_inlines(Gathering& gathering, const VisitInlines& visit) {
  std::visit(Overloaded{[&visit](Agenda& agenda) {
                          for (Agenda::Item& item : agenda.items) {
                            visit(item.text, agenda.from);
                            visit(item.speaker, agenda.from);
                          }
                        },
                        [&visit](Roster& roster) {
                          for (Roster::Person& person : roster.people) {
                            visit(person.family, roster.from);
                            visit(person.given, roster.from);
                          }
                        }},
             gathering);
}

std::string dump(const Gathering& gathering) {
  return std::visit(Overloaded{[](const Agenda& agenda) {
                                 std::string out = "agenda\n";
                                 for (const Agenda::Item& item : agenda.items) {
                                   out += "  " + item.number + " " + marked_text(item.text) +
                                          " | " + marked_text(item.speaker) + "\n";
                                 }
                                 return out;
                               },
                               [](const Roster& roster) {
                                 std::string out = "roster\n";
                                 for (const Roster::Person& person : roster.people) {
                                   out += "  " + person.number + " " + person.affiliation + " | " +
                                          person.role + " | " + marked_text(person.family) + " " +
                                          marked_text(person.given) + "\n";
                                 }
                                 return out;
                               }},
                    gathering);
}

}  // namespace nenpo::model
