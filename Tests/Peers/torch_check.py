#!/usr/bin/env python3
"""Holds nnplay's training against PyTorch, in double, from the same saved start and order of points.

    python3 Tests/Peers/torch_check.py [--nnplay PATH] [--record FILE]

For each experiment below nnplay trains 30 epochs; PyTorch does the same from the weights of its run
file of epoch 0 on the points of `nnplay datasets --split`. Prints the largest difference of losses
relative to 1 and exits 1 where one is above 1e-9. `--record` writes PyTorch's losses, to which
`TorchLossesTests` holds the program where no PyTorch is installed.
"""
import argparse, csv, io, itertools, json, pathlib, subprocess, sys, tempfile

import torch

ROOT = pathlib.Path(__file__).resolve().parents[2]
EPOCHS, TOLERANCE = 30, 1e-9
SEED = "0.12345"
OPTIMIZERS = {
    "sgd": lambda p, lr: torch.optim.SGD(p, lr),
    "momentum": lambda p, lr: torch.optim.SGD(p, lr, momentum=0.9),
    "nesterov": lambda p, lr: torch.optim.SGD(p, lr, momentum=0.9, nesterov=True),
    "rmsprop": lambda p, lr: torch.optim.RMSprop(p, lr),
    "adam": lambda p, lr: torch.optim.Adam(p, lr),
    "adamw": lambda p, lr: torch.optim.AdamW(p, lr),
}
ACTIVATIONS = {
    "tanh": torch.tanh, "relu": torch.relu, "sigmoid": torch.sigmoid, "linear": lambda z: z,
    "leaky-relu": torch.nn.functional.leaky_relu, "elu": torch.nn.functional.elu,
    "softplus": lambda z: torch.logaddexp(z, torch.zeros_like(z)),
    "swish": torch.nn.functional.silu, "gelu": torch.nn.functional.gelu, "sine": torch.sin,
    "softmax": lambda z: torch.softmax(z, 1),
}
SCHEDULES = {
    "constant": lambda optimizer: None,
    "step:10:0.5": lambda optimizer: torch.optim.lr_scheduler.StepLR(optimizer, 10, 0.5),
    "cosine:40": lambda optimizer: torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 40),
}


def experiments():
    """Every optimizer with every loss on two and on three classes, then the rest of the choices."""
    losses = {"circle": [("squared", "tanh"), ("cross-entropy", "sigmoid"), ("huber", "linear")],
              "blobs": [("squared", "sigmoid"), ("cross-entropy", "softmax"), ("huber", "softmax")]}
    base = dict(activation="tanh", schedule="constant", initial="playground")
    for dataset, method in itertools.product(losses, OPTIMIZERS):
        for loss, output in losses[dataset]:
            yield dict(base, dataset=dataset, optimizer=method, loss=loss, output=output)
    plain = dict(base, dataset="circle", optimizer="adam", loss="squared", output="tanh")
    for activation in ACTIVATIONS:
        if activation != "softmax":
            yield dict(plain, activation=activation)
    yield dict(plain, activation="relu,sigmoid")
    for schedule in list(SCHEDULES)[1:]:
        yield dict(plain, optimizer="sgd", schedule=schedule)
    for initial in ["normal", "scaled-normal", "uniform", "xavier", "he"]:
        yield dict(plain, initial=initial)


def options(e):
    return ["--dataset", e["dataset"], "--optimizer", e["optimizer"], "--loss", e["loss"],
            "--output", e["output"], "--activation", e["activation"], "--schedule", e["schedule"],
            "--initial-weights", e["initial"], "--learning-rate", str(rate(e)), "--seed", SEED]


def rate(e):
    # Momentum of 0.9 makes steps ten times as long: at 0.03 a run is so chaotic that rounding alone
    # grows to 1e-8.
    return {"sgd": 0.03, "momentum": 0.003, "nesterov": 0.003}.get(e["optimizer"], 0.01)


def run(program, *arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout


def points(program, e):
    """Inputs and targets of training and test points, in the order of training."""
    rows = list(csv.DictReader(io.StringIO(
        run(program, "datasets", e["dataset"], "--seed", SEED, "--split"))))
    labels = sorted({row["label"] for row in rows}, key=lambda text: (text != "-1", text))
    low = 0 if e["output"] in ("sigmoid", "softmax") else -1
    def target(label):
        if len(labels) > 2:
            return [1 if label == other else low for other in labels]
        return [1 if label == labels[1] else low]
    columns = [name for name in rows[0] if name not in ("set", "label")]
    def part(name):
        chosen = [row for row in rows if row["set"] == name]
        return (torch.tensor([[float(row[c]) for c in columns] for row in chosen]),
                torch.tensor([target(row["label"]) for row in chosen], dtype=torch.float64))
    return part("train"), part("test")


def loss_of(e, z, a, t):
    """The mean over samples of the losses summed over outputs."""
    if e["loss"] == "squared":
        each = 0.5 * (a - t) ** 2
    elif e["loss"] == "huber":
        each = torch.nn.functional.huber_loss(a, t, reduction="none")
    elif e["output"] == "softmax":
        return torch.nn.functional.cross_entropy(z, t)
    else:
        each = torch.nn.functional.binary_cross_entropy_with_logits(z, t, reduction="none")
    return each.sum(1).mean()


def variable(values):
    return torch.tensor(values, dtype=torch.float64, requires_grad=True)


def torch_losses(e, layers, train, test, batch=10):
    parameters = [(variable(l["weights"]), variable(l["biases"]), ACTIVATIONS[l["activation"]])
                  for l in layers]

    def forward(x):
        for w, b, f in parameters:
            z = x @ w.T + b
            x = f(z)
        return z, x

    def losses():
        with torch.no_grad():
            return [float(loss_of(e, *forward(x), t)) for x, t in (train, test)]

    optimizer = OPTIMIZERS[e["optimizer"]]([p for w, b, _ in parameters for p in (w, b)], rate(e))
    schedule = SCHEDULES[e["schedule"]](optimizer)
    found, (inputs, targets), held = [losses()], train, 0
    for _ in range(EPOCHS):
        for start in range(0, len(inputs), batch):
            x, t = inputs[start:start + batch], targets[start:start + batch]
            (loss_of(e, *forward(x), t) * len(x)).backward()
            held += len(x)
            if len(x) == batch:  # what is left over waits for the next epoch
                for w, b, _ in parameters:
                    w.grad /= held
                    b.grad /= held
                optimizer.step()
                optimizer.zero_grad()
                held = 0
        if schedule:
            schedule.step()
        found.append(losses())
    return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--nnplay", default=str(ROOT / ".build/release/nnplay"))
    parser.add_argument("--record")
    arguments = parser.parse_args()
    torch.set_default_dtype(torch.float64)
    recorded, failed = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for e in experiments():
            start = f"{folder}/start.nnplay"
            run(arguments.nnplay, "train", *options(e), "--epochs", "0", "--save", start)
            layers = json.load(open(start))["network"]["layers"]
            lines = run(arguments.nnplay, "train", *options(e), "--epochs", str(EPOCHS), "--report",
                        ",".join(map(str, range(EPOCHS + 1))), "--format", "json").splitlines()
            ours = [[report["trainLoss"], report["testLoss"]] for report in map(json.loads, lines)]
            theirs = torch_losses(e, layers, *points(arguments.nnplay, e))
            worst = max(abs(a - b) / max(1, abs(b)) for one, other in zip(ours, theirs)
                        for a, b in zip(one, other))
            print(f"{worst:8.1e}  {' '.join(options(e)[:-2])}", flush=True)
            failed += not worst <= TOLERANCE
            recorded.append({"options": options(e), "losses": dict(
                zip(("trainLoss", "testLoss"), theirs[-1]))})
    if arguments.record:
        pathlib.Path(arguments.record).write_text(
            "[\n" + ",\n".join(map(json.dumps, recorded)) + "\n]\n")
    print(f"{len(recorded)} experiments, {failed} beyond {TOLERANCE}")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
