#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace nenpo::test {

/// A made-up word, at one place of the submissions and nowhere else.
struct Canary {
  std::string word;   // Kanari07
  std::string place;  // what the place is, for the message
};

struct PlantedSubmissions {
  std::filesystem::path input;    // --input
  std::vector<Canary> secret;     // where nothing may be published from
  std::vector<Canary> recorded;   // what only the record of what was read may tell
  std::vector<Canary> published;  // where everything is: what the search must find
};

/// A copy of input/, in whose workbooks, pictures and prose canaries are planted.
PlantedSubmissions plant_canaries();

}  // namespace nenpo::test
