#include "normalize/values/person.h"

#include <algorithm>

#include "base/text.h"
#include "normalize/fold.h"
#include "normalize/values/styled_text.h"

namespace nenpo::normalize {
namespace {

/// Where the name begins, behind "(代表) "; the role, if there is one.
struct RoleEnd {
  std::string role;
  std::size_t name = 0;
};

RoleEnd role_of(const std::u32string& text) {
  if (text.empty() || (text[0] != U'(' && text[0] != U'（')) return {};
  const std::size_t end = text.find_first_of(U")）");
  if (end == std::u32string::npos) return {};
  std::size_t name = end + 1;
  while (name < text.size() && is_blank(text[name])) ++name;
  return {one_line(to_utf8(text.substr(1, end - 1))), name};
}

void add_ruby(const StyledText& text, std::size_t name, Person& person) {
  std::size_t end = 0;
  for (const model::PhoneticRun& run : text.phonetics) {
    if (run.begin < name) continue;
    const std::string between =
        person.ruby_base.empty() ? "" : to_utf8(text.characters.substr(end, run.begin - end));
    person.ruby_base += between + to_utf8(text.characters.substr(run.begin, run.end - run.begin));
    person.ruby += between + run.reading;
    end = run.end;
  }
}

}  // namespace

Reading<Person> read_person(const model::Sheet& sheet, const model::Cell& cell) {
  const StyledText text = styled_text(sheet, cell);
  const RoleEnd role = role_of(text.characters);
  Person person;
  person.role = role.role;
  person.name = one_line(to_utf8(text.characters.substr(role.name)));
  add_ruby(text, role.name, person);
  if (!person.name.empty()) return {person, std::nullopt};
  return Reading<Person>::refused(
      {"missing-required-value", Severity::kError,
       "氏名欄の「" + one_line(to_utf8(text.characters)) + "」に氏名がありません。",
       "役職はかっこに入れ、続けて氏名を書いてください（例: （代表） 棚部 哲男）。"});
}

}  // namespace nenpo::normalize
