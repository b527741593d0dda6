#pragma once

#include <string>

#include "model/workbook.h"
#include "normalize/reading.h"

namespace nenpo::normalize {

/// 「(代表) 江頭 浩」 with ひろし over 浩 is {代表, 江頭 浩, 浩, ひろし}.
struct Person {
  std::string role;
  std::string name;       // as written
  std::string ruby_base;  // the part of the name that has furigana
  std::string ruby;
};

/// Reads a name with its role in brackets before it. Furigana over several parts of the name stand
/// together, with what is between them: 昌史 太郎, まさし たろう.
Reading<Person> read_person(const model::Sheet& sheet, const model::Cell& cell);

}  // namespace nenpo::normalize
