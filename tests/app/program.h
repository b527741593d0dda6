#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace nenpo::test {

struct Ended {
  int exit_code = -1;  // 128 + signal when a signal ended it
  std::string output;  // stdout
  std::string errors;  // stderr
};

/// How a child process is started; `environment` is added to this one's ("NAME=value").
struct Surroundings {
  std::filesystem::path folder = ".";
  std::vector<std::string> environment;
  std::string input;  // stdin
};

/// Runs a program found on PATH, or by its path, and waits for its end.
Ended run_program(const std::vector<std::string>& words, const Surroundings& surroundings = {});

/// nenpo itself, started in the project's folder.
Ended nenpo(std::vector<std::string> words, std::vector<std::string> environment = {});
std::filesystem::path nenpo_binary();

}  // namespace nenpo::test
