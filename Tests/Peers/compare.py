#!/usr/bin/env python3
"""Times nnbench and the peers that are installed on the same work, in turn, on one core.

    python3 Tests/Peers/compare.py [--core 1] [--rounds 3] [--isa avx2] [W1 W2 ...]

Prints seconds a unit (medians), the share of the core's peak as measured beside them, and how many
times longer each peer takes. Peers, one thread each: NumPy, JAX (one compiled scan), PyTorch, FANN (a C
driver compiled here), scikit-learn (W4, W7).
"""
import argparse, ctypes, ctypes.util, json, os, pathlib, statistics, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORKLOADS = {
    "W1": dict(widths=[2, 4, 2, 1], samples=250, batch=10),
    "W2": dict(widths=[7, 8, 8, 8, 8, 8, 8, 1], samples=250, batch=10),
    "W3": dict(widths=[784, 30, 10], samples=50_000, batch=10, hidden="sigmoid", out="sigmoid"),
    "W4-32": dict(widths=[784, 128, 10], samples=50_000, batch=32, hidden="relu", out="softmax"),
    "W4-128": dict(widths=[784, 128, 10], samples=50_000, batch=128, hidden="relu", out="softmax"),
    "W5": dict(widths=[2, 8, 8, 8, 1], samples=10_000, batch=10),
    "W6": dict(widths=[2, 3, 1], samples=250, batch=10, networks=200, epochs=300),
    "W7": dict(widths=[4, 32, 16, 4], samples=10_000, batch=10_000, out="linear", adam=True),
}
# Adam's rate, shares of the old mean and mean square, epsilon.
ADAM = 0.001, 0.9, 0.999, 1e-8
FANN_DRIVER = r"""
#include <fann.h>
#include <stdlib.h>
#include <time.h>
double run(int layers, const unsigned *widths, int samples, int epochs) {
  struct fann *net = fann_create_standard_array(layers, widths);
  fann_set_activation_function_hidden(net, FANN_SIGMOID_SYMMETRIC);
  fann_set_activation_function_output(net, FANN_SIGMOID_SYMMETRIC);
  fann_set_training_algorithm(net, FANN_TRAIN_INCREMENTAL);
  fann_set_learning_rate(net, 0.03f);
  struct fann_train_data *data = fann_create_train(samples, widths[0], widths[layers - 1]);
  for (int s = 0; s < samples; s++) {
    for (unsigned i = 0; i < widths[0]; i++) data->input[s][i] = 10.f * rand() / RAND_MAX - 5;
    for (unsigned i = 0; i < widths[layers - 1]; i++) data->output[s][i] = s % 2 ? 1 : -1;
  }
  struct timespec a, b;
  clock_gettime(CLOCK_MONOTONIC, &a);
  for (int e = 0; e < epochs; e++) fann_train_epoch(net, data);
  clock_gettime(CLOCK_MONOTONIC, &b);
  fann_destroy_train(data);
  fann_destroy(net);
  return (b.tv_sec - a.tv_sec + 1e-9 * (b.tv_nsec - a.tv_nsec)) / epochs;
}
"""


def data(work):
    import numpy as np

    rng = np.random.default_rng(1)
    inputs, outputs = work["widths"][0], work["widths"][-1]
    x = rng.uniform(-1, 1, (work["samples"], inputs)).astype(np.float32)
    if outputs == 1:
        y = np.sign(rng.uniform(-1, 1, (work["samples"], 1))).astype(np.float32)
    else:
        y = np.eye(outputs, dtype=np.float32)[rng.integers(0, outputs, work["samples"])]
    sizes = list(zip(work["widths"], work["widths"][1:]))
    lead = (work["networks"],) if "networks" in work else ()
    net = [(rng.uniform(-0.5, 0.5, lead + s).astype(np.float32) * (0.1 if inputs > 99 else 1),
            np.full(lead + s[1:], 0.1, np.float32)) for s in sizes]
    return x, y, net


def timed(run, units=1):
    start = time.perf_counter()
    run()
    return (time.perf_counter() - start) / units


def numpy_peer(name, work):
    import numpy as np

    x, y, net = data(work)
    net = [list(layer) for layer in net]
    hidden, out = work.get("hidden", "tanh"), work.get("out", "tanh")
    f = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0),
         "sigmoid": lambda z: 1 / (1 + np.exp(-z)), "linear": lambda z: z}
    slope = {"tanh": lambda a: 1 - a * a, "relu": lambda a: a > 0, "sigmoid": lambda a: a * (1 - a),
             "linear": lambda a: np.float32(1)}
    memory, steps = {}, [0]

    def descend(key, w, g):
        if not work.get("adam"):
            w -= np.float32(0.03 / work["batch"]) * g
            return
        rate, beta1, beta2, epsilon = ADAM
        m, v = memory.setdefault(key, (np.zeros_like(w), np.zeros_like(w)))
        g = g / np.float32(work["batch"])
        m += np.float32(1 - beta1) * (g - m)
        v *= np.float32(beta2)
        v += np.float32(1 - beta2) * g * g
        root = np.sqrt(v / np.float32(1 - beta2 ** steps[0])) + np.float32(epsilon)
        w -= np.float32(rate / (1 - beta1 ** steps[0])) * m / root

    def forward(a):
        values = [a]
        for i, (w, b) in enumerate(net):
            z = values[-1] @ w + (b[:, None, :] if b.ndim == 2 else b)
            kind = out if i + 1 == len(net) else hidden
            if kind == "softmax":
                e = np.exp(z - z.max(1, keepdims=True))
                values.append(e / e.sum(1, keepdims=True))
            else:
                values.append(f[kind](z))
        return values

    def step(a, t):
        values = forward(a)
        d = values[-1] - t
        if out != "softmax":
            d = d * slope[out](values[-1])
        steps[0] += 1
        for i in reversed(range(len(net))):
            w, b = net[i]
            g = np.swapaxes(values[i], -1, -2) @ d
            gb = d.sum(-2)
            if i:
                d = (d @ np.swapaxes(w, -1, -2)) * slope[hidden](values[i])
            descend((i, "w"), w, g)
            descend((i, "b"), b, gb)

    def epoch(shuffle):
        order = np.random.permutation(len(x)) if shuffle else None
        for s in range(0, len(x), work["batch"]):
            if shuffle:
                rows = order[s:s + work["batch"]]
                step(x[rows], y[rows])
            else:
                step(xs[..., s:s + work["batch"], :], ys[..., s:s + work["batch"], :])

    xs, ys = x, y
    if "networks" in work:
        xs = np.broadcast_to(x, (work["networks"],) + x.shape)
        ys = np.broadcast_to(y, (work["networks"],) + y.shape)
        return timed(lambda: [epoch(False) for _ in range(20)], 20) * work["epochs"]
    if name == "W5":
        return timed(lambda: [forward(x) for _ in range(50)], 50)
    wide = work["widths"][0] > 99
    return timed(lambda: [epoch(wide) for _ in range(1 if wide else 20)], 1 if wide else 20)


def jax_peer(name, work):
    import jax, jax.numpy as jnp

    x, y, net = data(work)
    x, y = jnp.asarray(x), jnp.asarray(y)
    act = {"tanh": jnp.tanh, "relu": jax.nn.relu, "sigmoid": jax.nn.sigmoid,
           "linear": lambda z: z}
    hidden, out = work.get("hidden", "tanh"), work.get("out", "tanh")

    def every(p, a):
        values = []
        for i, (w, b) in enumerate(p):
            z = a @ w + b
            last = i + 1 == len(p)
            a = z if last and out == "softmax" else act[out if last else hidden](z)
            values.append(a)
        return values

    def loss(p, a, t):
        o = every(p, a)[-1]
        if out == "softmax":
            return -(t * jax.nn.log_softmax(o)).sum(1).mean()
        return ((o - t) ** 2 / 2).sum(1).mean()

    def descend(state, g):
        if not work.get("adam"):
            return jax.tree.map(lambda w, d: w - 0.03 * d, state, g)
        p, m, v, t = state
        rate, beta1, beta2, epsilon = ADAM
        t = t + 1
        m = jax.tree.map(lambda m, d: m + (1 - beta1) * (d - m), m, g)
        v = jax.tree.map(lambda v, d: beta2 * v + (1 - beta2) * d * d, v, g)
        p = jax.tree.map(
            lambda w, m, v: w - rate / (1 - beta1 ** t) * m
            / (jnp.sqrt(v / (1 - beta2 ** t)) + epsilon), p, m, v)
        return p, m, v, t

    def epoch(p, order=None):
        n = len(x) // work["batch"] * work["batch"]

        def body(p, b):
            xb, yb = (x[b], y[b]) if order is not None else b
            g = jax.grad(loss)(p[0] if work.get("adam") else p, xb, yb)
            return descend(p, g), None

        if order is not None:
            return jax.lax.scan(body, p, order[:n].reshape(-1, work["batch"]))[0]
        return jax.lax.scan(body, p, (x[:n].reshape(-1, work["batch"], x.shape[1]),
                                      y[:n].reshape(-1, work["batch"], y.shape[1])))[0]

    p = [tuple(map(jnp.asarray, layer)) for layer in net]
    if name == "W5":
        run = jax.jit(lambda p: every(p, x))
        jax.block_until_ready(run(p))
        return timed(lambda: [jax.block_until_ready(run(p)) for _ in range(200)], 200)
    wide = work["widths"][0] > 99
    if wide:
        run = jax.jit(lambda p, k: epoch(p, jax.random.permutation(k, len(x))))
        key = jax.random.key(0)
        jax.block_until_ready(run(p, key))
        return timed(lambda: jax.block_until_ready(run(p, key)))
    if work.get("adam"):
        p = p, jax.tree.map(jnp.zeros_like, p), jax.tree.map(jnp.zeros_like, p), jnp.float32(0)
    epochs = 30 if "networks" in work else 100
    many = lambda p: jax.lax.scan(lambda p, _: (epoch(p), None), p, None, length=epochs)[0]
    run = jax.jit(jax.vmap(many) if "networks" in work else many)
    jax.block_until_ready(run(p))
    return timed(lambda: jax.block_until_ready(run(p)), epochs) * work.get("epochs", 1)


def torch_peer(name, work):
    import torch

    torch.set_num_threads(1)
    if name == "W6":
        return None
    x, y, net = data(work)
    x, y = torch.from_numpy(x), torch.from_numpy(y)
    act = {"tanh": torch.nn.Tanh, "relu": torch.nn.ReLU, "sigmoid": torch.nn.Sigmoid}
    hidden, out = work.get("hidden", "tanh"), work.get("out", "tanh")
    layers = []
    for i, (w, _) in enumerate(net):
        layers.append(torch.nn.Linear(*w.shape))
        kind = out if i + 1 == len(net) else hidden
        if kind in act:
            layers.append(act[kind]())
    model = torch.nn.Sequential(*layers)
    if name == "W5":
        with torch.no_grad():
            return timed(lambda: [model(x) for _ in range(50)], 50)
    rate, beta1, beta2, epsilon = ADAM
    optimizer = torch.optim.SGD(model.parameters(), 0.03)
    if work.get("adam"):
        optimizer = torch.optim.Adam(model.parameters(), rate, (beta1, beta2), epsilon)
    wide = work["widths"][0] > 99
    labels = y.argmax(1)

    def epoch(part):
        order = torch.randperm(len(x)) if wide else None
        for s in range(0, int(len(x) * part), work["batch"]):
            rows = order[s:s + work["batch"]] if wide else slice(s, s + work["batch"])
            optimizer.zero_grad()
            o = model(x[rows])
            if out == "softmax":
                loss = torch.nn.functional.cross_entropy(o, labels[rows])
            else:
                loss = ((o - y[rows]) ** 2).sum(1).mean() / 2
            loss.backward()
            optimizer.step()

    epoch(0.02)
    return timed(lambda: epoch(0.2), 0.2) if wide else timed(lambda: [epoch(1) for _ in range(5)], 5)


def sklearn_peer(name, work):
    if name not in ("W4-32", "W4-128", "W7"):
        return None
    import warnings
    from sklearn.neural_network import MLPClassifier, MLPRegressor

    warnings.simplefilter("ignore")
    x, y, _ = data(work)
    if work.get("adam"):
        model = MLPRegressor(hidden_layer_sizes=(32, 16), activation="tanh", alpha=0,
                             batch_size=work["batch"], max_iter=20, tol=0, n_iter_no_change=20)
        return timed(lambda: model.fit(x, y), 20)
    model = MLPClassifier(hidden_layer_sizes=(128,), solver="sgd", momentum=0, alpha=0,
                          batch_size=work["batch"], learning_rate_init=0.03, max_iter=1)
    return timed(lambda: model.fit(x, y.argmax(1)))


def fann_peer(name, work):
    if name == "W5" or work["widths"][0] > 99 or work.get("adam"):
        return None
    folder = tempfile.mkdtemp()
    source, library = os.path.join(folder, "fann.c"), os.path.join(folder, "fann.so")
    pathlib.Path(source).write_text(FANN_DRIVER)
    subprocess.run(["cc", "-O3", "-march=native", "-shared", "-fPIC", source, "-o", library,
                    "-lfann", "-lm"], check=True, capture_output=True)
    driver = ctypes.CDLL(library)
    driver.run.restype = ctypes.c_double
    widths = (ctypes.c_uint * len(work["widths"]))(*work["widths"])
    seconds = driver.run(len(work["widths"]), widths, work["samples"], 300)
    return seconds * work.get("networks", 1) * work.get("epochs", 1)


PEERS = dict(numpy=numpy_peer, jax=jax_peer, torch=torch_peer, sklearn=sklearn_peer, fann=fann_peer)


def ours(name, arguments, precision="float"):
    environment = dict(os.environ, **({"NNPLAY_ISA": arguments.isa} if arguments.isa else {}))
    result = subprocess.run(["taskset", "-c", str(arguments.core), ROOT / ".build/release/nnbench", name,
                             "--precision", precision, "--seconds", "0.5"],
                            capture_output=True, text=True, env=environment, check=True)
    return json.loads(result.stdout)


def one_peer(name, peer):
    """A child process: one peer, one workload."""
    print(json.dumps(PEERS[peer](name, WORKLOADS[name])))


def measure_peer(name, peer, arguments):
    environment = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1",
                       XLA_FLAGS="--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1",
                       JAX_PLATFORMS="cpu")
    result = subprocess.run(["taskset", "-c", str(arguments.core), sys.executable, __file__,
                             "--one", name, peer], capture_output=True, text=True, env=environment)
    return json.loads(result.stdout.splitlines()[-1]) if result.returncode == 0 else None


def cpu():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":")[1].strip()
    return "a CPU without a name"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--core", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--isa", default="")
    parser.add_argument("--one", nargs=2)
    parser.add_argument("workloads", nargs="*", default=list(WORKLOADS))
    arguments = parser.parse_args()
    if arguments.one:
        return one_peer(*arguments.one)
    print(f"{'':8}{'ours s':>12}{'of peak':>9}{'double':>9}" + "".join(f"{peer:>9}" for peer in PEERS))
    peaks = []
    for name in arguments.workloads or WORKLOADS:
        times = {key: [] for key in ["ours", "double", *PEERS]}
        speeds = []
        for _ in range(arguments.rounds):
            result = ours(name, arguments)
            times["ours"].append(result["seconds"])
            speeds.append(result["gflops"])
            peaks.append(result["peakGflops"])
            if name in ("W1", "W2", "W5", "W6", "W7"):
                times["double"].append(ours(name, arguments, "double")["seconds"])
            for peer in PEERS:
                seconds = measure_peer(name, peer, arguments)
                if seconds:
                    times[peer].append(seconds)
        base = statistics.median(times["ours"])
        share = statistics.median(speeds) / statistics.median(peaks[-arguments.rounds:])
        row = f"{name:8}{base:12.3e}{share:9.0%}"
        for key in ["double", *PEERS]:
            row += f"{statistics.median(times[key]) / base:8.2f}x" if times[key] else f"{'-':>9}"
        print(row, flush=True)
    print(f"{cpu()}, one core; peak {statistics.median(peaks):.0f} GFLOP/s in Float")


main()
